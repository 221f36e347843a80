package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.VoiceWords;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.Fact;
import app.twinwatch.ui.detail.DetailContent.FirstDeed;
import app.twinwatch.ui.detail.DetailContent.Help;
import app.twinwatch.ui.detail.DetailContent.Moment;
import app.twinwatch.watch.VoiceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words what the pane says. Immutable; any thread. */
final class DetailWords {
    private final Messages messages;
    private final TimeWords times;
    private final TwinWords words;
    private final VoiceBook voices;

    DetailWords(Messages messages, TimeWords times, TwinWords words, VoiceBook voices) {
        this.voices = voices;
        this.messages = messages;
        this.times = times;
        this.words = words;
    }

    DetailContent content(Twin twin, Instant now) {
        return new DetailContent(
                twin,
                Tone.of(twin.state()),
                words.pill(twin.state()),
                sentence(twin, now),
                twin.label().flatMap(_ -> twin.name()).map(name -> messages.text("detail.heyGenName", name)),
                help(twin.state()),
                facts(twin, now),
                timeline(twin, now),
                supportDetails(twin));
    }

    /** How long a failed training took stands among the facts, so the sentence can keep to the cause. */
    private String sentence(Twin twin, Instant now) {
        return twin.state() instanceof TwinState.Failed(String said) ? words.cause(said) : words.sentence(twin, now);
    }

    private Optional<Help> help(TwinState state) {
        List<String> steps = words.steps(state);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        boolean failed = state instanceof TwinState.Failed;
        return Optional.of(new Help(
                messages.text(failed ? "card.howToFix" : "card.whatToDo"),
                steps,
                words.ownWords(state).map(said -> messages.text("detail.ownWords", said)),
                firstDeed(state)));
    }

    private static FirstDeed firstDeed(TwinState state) {
        return switch (state) {
            case TwinState.AwaitingPermission(), TwinState.NotFound() -> FirstDeed.OPEN_IN_HEYGEN;
            case TwinState.Failed(String _),
                    TwinState.Other(String _),
                    TwinState.Unchecked(),
                    TwinState.Training(),
                    TwinState.Ready() -> FirstDeed.COPY_SUPPORT_MESSAGE;
        };
    }

    private List<Fact> facts(Twin twin, Instant now) {
        List<Fact> facts = new ArrayList<>();
        if (twin.state() instanceof TwinState.Ready || twin.defaultVoiceId().isPresent()) {
            facts.add(twin.defaultVoiceId()
                    .map(voice -> new Fact(
                            messages.text("fact.voice"),
                            voices.find(voice).map(name -> VoiceWords.of(name, messages)),
                            voice,
                            Copy.VOICE_ID))
                    .orElseGet(() -> fact("fact.voice", messages.text("card.noVoice"))));
        }
        facts.add(new Fact(messages.text("fact.avatarId"), twin.id().value(), Copy.AVATAR_ID));
        twin.startedAt().ifPresent(started -> facts.add(fact("fact.started", times.moment(started, now))));
        words.took(twin).ifPresent(took -> facts.add(fact("fact.took", took)));
        twin.lastCheckedAt().ifPresent(checked -> facts.add(fact("fact.lastChecked", times.moment(checked, now))));
        facts.add(fact("fact.checks", messages.text("fact.times", twin.checks())));
        return facts;
    }

    private List<Moment> timeline(Twin twin, Instant now) {
        return twin.history().reversed().stream()
                .map(change -> new Moment(Tone.of(change.state()), words.history(change, now)))
                .toList();
    }

    private List<Fact> supportDetails(Twin twin) {
        List<Fact> details = new ArrayList<>();
        words.ownWords(twin.state()).ifPresent(said -> details.add(fact("support.words", said)));
        twin.requestId().ifPresent(request -> details.add(fact("support.request", request)));
        twin.lastCheckedAt().ifPresent(checked -> details.add(fact("fact.lastChecked", times.exact(checked))));
        return details;
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.text(key), value, Copy.NOTHING);
    }
}
