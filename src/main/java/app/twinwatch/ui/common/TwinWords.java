package app.twinwatch.ui.common;

import app.twinwatch.twin.FailureCause;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.PastTrainings;
import app.twinwatch.watch.TrainingLength;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says in plain words how a twin stands, why, and what to do. Immutable; any thread, as long as the past may be asked for on it. */
public final class TwinWords {
    /** As much as a card has room for, in characters. */
    private static final int LONGEST_QUOTE = 100;

    /** Below half a minute the words are "under 1 min", of which there is no "about". */
    private static final Duration SHORTEST_SAID = Duration.ofSeconds(30);

    private final Messages messages;
    private final TimeWords times;
    private final Supplier<PastTrainings> past;

    /** @param past says what is known of the user's own trainings, on the thread that wants words */
    public TwinWords(Messages messages, TimeWords times, Supplier<PastTrainings> past) {
        this.messages = messages;
        this.times = times;
        this.past = past;
    }

    /** Returns the one or two words on the pill. */
    public String pill(TwinState state) {
        return switch (state) {
            case TwinState.Unchecked() -> messages.text("state.unchecked");
            case TwinState.Training() -> messages.text("state.training");
            case TwinState.AwaitingPermission() -> messages.text("state.permission");
            case TwinState.Ready() -> messages.text("state.ready");
            case TwinState.Failed(String _) -> messages.text("state.failed");
            case TwinState.NotFound() -> messages.text("state.notFound");
            case TwinState.Other(String _) -> messages.text("state.other");
        };
    }

    /** Returns the sentence that says what the state means. */
    public String sentence(Twin twin, Instant now) {
        return switch (twin.state()) {
            case TwinState.Unchecked() -> messages.text("sentence.unchecked");
            case TwinState.Training() -> training(twin, now);
            case TwinState.AwaitingPermission() -> messages.text("sentence.permission");
            case TwinState.Ready() -> ready(twin, now);
            case TwinState.Failed(String words) -> failed(twin, words);
            case TwinState.NotFound() -> messages.text("sentence.notFound");
            case TwinState.Other(String word) -> messages.text("sentence.other", word);
        };
    }

    /** Returns how long the training has run, for the picture's place on a card. */
    public String elapsed(Twin twin, Instant now) {
        return times.duration(TrainingLength.age(twin, now));
    }

    /** Returns what the user can do about the state, one step a line; empty where there is nothing to do. */
    public List<String> steps(TwinState state) {
        return switch (state) {
            case TwinState.AwaitingPermission() -> lines("steps.permission");
            case TwinState.Failed(String words) ->
                lines("cause." + FailureCause.of(words).name() + ".steps");
            case TwinState.NotFound() -> lines("steps.notFound");
            case TwinState.Other(String _) -> lines("steps.other");
            case TwinState.Unchecked(), TwinState.Training(), TwinState.Ready() -> List.of();
        };
    }

    /** Returns HeyGen's own words about the state, if it had any. */
    public Optional<String> ownWords(TwinState state) {
        return switch (state) {
            case TwinState.Failed(String words) -> Optional.of(words).filter(said -> !said.isBlank());
            case TwinState.Other(String word) -> Optional.of(word);
            case TwinState.Unchecked(),
                    TwinState.Training(),
                    TwinState.AwaitingPermission(),
                    TwinState.Ready(),
                    TwinState.NotFound() -> Optional.empty();
        };
    }

    /** Returns why a training failed, in plain words, or in HeyGen's where there are no plainer ones. */
    public String cause(String words) {
        FailureCause cause = FailureCause.of(words);
        return cause == FailureCause.UNKNOWN && !words.isBlank()
                ? messages.text("cause.UNKNOWN.said", PlainText.of(words, LONGEST_QUOTE))
                : messages.text("cause." + cause.name());
    }

    /** Says how long the training took, if Twinwatch watched its end closely enough to know. */
    public Optional<String> took(Twin twin) {
        return twin.trainingTime().filter(TrainingTime::isKnownWell).map(this::about);
    }

    /** Says one line of a twin's history. */
    public String history(StateChange change, Instant now) {
        return messages.text("timeline.line", pillOfPast(change.state()), times.moment(change.at(), now));
    }

    private String pillOfPast(TwinState state) {
        return state instanceof TwinState.Unchecked ? messages.text("timeline.added") : pill(state);
    }

    /** Returns how much of the time that twins usually take is over, from 0 to 1; empty while that is not known. */
    public Optional<Double> shareOfUsual(Twin twin, Instant now) {
        return past.get()
                .usual()
                .filter(_ -> twin.state() instanceof TwinState.Training)
                .map(usual -> Math.min(
                        1, (double) TrainingLength.age(twin, now).toSeconds() / Math.max(1, usual.toSeconds())));
    }

    private String training(Twin twin, Instant now) {
        Duration age = TrainingLength.age(twin, now);
        String words = times.duration(age);
        PastTrainings known = past.get();
        TrainingLength length = TrainingLength.of(age, known);
        return known.usual()
                .map(usual -> messages.text(usualKey(length), words, times.duration(usual)))
                .orElseGet(() -> messages.text(trainingKey(length), words));
    }

    private static String usualKey(TrainingLength length) {
        return switch (length) {
            case FRESH -> "sentence.trainingFreshUsual";
            case USUAL, LONG -> "sentence.trainingUsual";
            case LONGER -> "sentence.trainingLonger";
            case TOO_LONG -> "sentence.trainingTooLong";
        };
    }

    private static String trainingKey(TrainingLength length) {
        return switch (length) {
            case FRESH -> "sentence.trainingFresh";
            case USUAL -> "sentence.training";
            case LONG, LONGER -> "sentence.trainingLong";
            case TOO_LONG -> "sentence.trainingTooLong";
        };
    }

    private String ready(Twin twin, Instant now) {
        // Without an earlier state the twin was ready before Twinwatch looked: since when is not known.
        boolean watched = twin.history().stream()
                .anyMatch(change -> change.state() instanceof TwinState.Training
                        || change.state() instanceof TwinState.AwaitingPermission);
        String since = times.since(twin.stateSince(), now);
        if (!watched) {
            return messages.text("sentence.readyFound", since);
        }
        return took(twin)
                .map(took -> messages.text("sentence.readyTook", since, took))
                .orElseGet(() -> messages.text("sentence.ready", since));
    }

    private String failed(Twin twin, String words) {
        return twin.trainingTime()
                .filter(TrainingTime::isKnownWell)
                .map(time -> messages.text("sentence.failedAfter", cause(words), about(time)))
                .orElseGet(() -> cause(words));
    }

    private String about(TrainingTime time) {
        String words = times.duration(time.about());
        return time.about().compareTo(SHORTEST_SAID) < 0 ? words : messages.text("fact.about", words);
    }

    private List<String> lines(String key) {
        return messages.text(key).lines().toList();
    }
}
