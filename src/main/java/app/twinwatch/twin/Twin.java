package app.twinwatch.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A twin on the list: the last thing HeyGen said about it, what Twinwatch has seen happen to it, and what the user wrote
 * on it.
 *
 * @param id its ID at HeyGen
 * @param addedAt when the user put it on the list
 * @param remarks the user's own words
 * @param facts all that HeyGen ever said, the latest word on each
 * @param lastCheckedAt when HeyGen last answered about it
 * @param checks how many requests about it were answered so far, each of which may have cost credits
 * @param trainingTime how long the training took, if Twinwatch watched its end
 * @param history the states it was seen in, oldest first, at most {@value #MAXIMUM_HISTORY}
 * @param quiet whether the user wants to hear nothing of it and see it counted nowhere until its state changes
 */
public record Twin(
        AvatarId id,
        Instant addedAt,
        Remarks remarks,
        TwinFacts facts,
        Optional<Instant> lastCheckedAt,
        int checks,
        Optional<TrainingTime> trainingTime,
        List<StateChange> history,
        boolean quiet) {
    /** The most changes that are remembered of one twin; the oldest are forgotten first. */
    public static final int MAXIMUM_HISTORY = 50;

    public Twin {
        history = List.copyOf(history);
    }

    /** A twin of which the user wants to hear. */
    public Twin(
            AvatarId id,
            Instant addedAt,
            Remarks remarks,
            TwinFacts facts,
            Optional<Instant> lastCheckedAt,
            int checks,
            Optional<TrainingTime> trainingTime,
            List<StateChange> history) {
        this(id, addedAt, remarks, facts, lastCheckedAt, checks, trainingTime, history, false);
    }

    /** Returns a twin that was just put on the list. */
    public static Twin added(AvatarId id, Instant now) {
        TwinState state = new TwinState.Unchecked();
        return new Twin(
                id,
                now,
                Remarks.NONE,
                TwinFacts.of(state),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(new StateChange(state, now)));
    }

    /** Returns the last known state. */
    public TwinState state() {
        return facts.state();
    }

    /** Returns HeyGen's name for it, as plain text. */
    public Optional<String> name() {
        return facts.name();
    }

    /** Returns the user's own name for it, as plain text. */
    public Optional<String> label() {
        return remarks.label();
    }

    /** Returns when HeyGen took the order, if it said so. */
    public Optional<Instant> startedAt() {
        return facts.startedAt();
    }

    /** Returns the address of the preview picture. */
    public Optional<MediaLink> picture() {
        return facts.picture();
    }

    /** Returns the address of the preview video. */
    public Optional<MediaLink> video() {
        return facts.video();
    }

    /** Returns the address of the preview video once the twin is ready; before that, a video shows nothing of it. */
    public Optional<MediaLink> readyVideo() {
        return video().filter(_ -> state() instanceof TwinState.Ready);
    }

    /** Returns the voice that HeyGen made with the twin. */
    public Optional<String> defaultVoiceId() {
        return facts.defaultVoiceId();
    }

    /** Returns HeyGen's number of its last answer, for its support. */
    public Optional<String> requestId() {
        return facts.requestId();
    }

    /** Returns the name to show: the user's own, else HeyGen's, else the shortened ID. */
    public String displayName() {
        return label().or(this::name).orElseGet(id::shortened);
    }

    /** Returns when Twinwatch first saw the present state. */
    public Instant stateSince() {
        return history.isEmpty() ? addedAt : history.getLast().at();
    }

    /** Returns when the training began as far as is known: HeyGen's word, or else when it was put on the list. */
    public Instant trainingSince() {
        return startedAt().orElse(addedAt);
    }

    /**
     * Returns how long the training took, if that says something of other trainings: it led to a twin at the first
     * attempt, and no person had to act meanwhile.
     */
    public Optional<TrainingTime> plainTrainingTime() {
        boolean plain = state() instanceof TwinState.Ready
                && history.stream().limit(Math.max(0, history.size() - 1)).allMatch(change -> switch (change.state()) {
                    case TwinState.Unchecked(), TwinState.Training(), TwinState.Other(String _) -> true;
                    case TwinState.AwaitingPermission(),
                            TwinState.Ready(),
                            TwinState.Failed(String _),
                            TwinState.NotFound() -> false;
                });
        return plain ? trainingTime : Optional.empty();
    }

    /**
     * Returns this twin after HeyGen's answer; the user's own words stay, and it is quiet as long as its state is the same.
     *
     * @param now when the answer came
     */
    public Twin observed(TwinFacts answer, Instant now) {
        TwinFacts known = facts.after(answer);
        boolean changed = !known.state().equals(state());
        return new Twin(
                id,
                addedAt,
                remarks,
                known,
                Optional.of(now),
                checks + 1,
                changed ? trainingTimeAt(known, now) : trainingTime,
                changed ? longerHistory(known.state(), now) : history,
                quiet && !changed);
    }

    /** Returns this twin with other words of the user on it. */
    public Twin with(Remarks written) {
        return new Twin(id, addedAt, written, facts, lastCheckedAt, checks, trainingTime, history, quiet);
    }

    /** Returns this twin as one that is quiet until its state changes, or is not. */
    public Twin quiet(boolean wanted) {
        return new Twin(id, addedAt, remarks, facts, lastCheckedAt, checks, trainingTime, history, wanted);
    }

    /** Returns this twin without the addresses of its picture and its video. */
    public Twin withoutLinks() {
        return new Twin(
                id, addedAt, remarks, facts.withoutLinks(), lastCheckedAt, checks, trainingTime, history, quiet);
    }

    private Optional<TrainingTime> trainingTimeAt(TwinFacts next, Instant now) {
        boolean ended = next.state() instanceof TwinState.Ready || next.state() instanceof TwinState.Failed;
        boolean wasRunning = state() instanceof TwinState.Training || state() instanceof TwinState.AwaitingPermission;
        if (!ended || !wasRunning || next.startedAt().isEmpty() || lastCheckedAt.isEmpty()) {
            return Optional.empty();
        }
        Instant started = next.startedAt().get();
        Duration atLeast = Duration.between(started, lastCheckedAt.get());
        Duration atMost = Duration.between(started, now);
        // A clock that was set back in between makes the two figures worthless.
        return atLeast.isNegative() || atMost.compareTo(atLeast) < 0
                ? Optional.empty()
                : Optional.of(new TrainingTime(atLeast, atMost));
    }

    private List<StateChange> longerHistory(TwinState next, Instant now) {
        return Stream.concat(
                        history.stream().skip(Math.max(0, history.size() + 1 - MAXIMUM_HISTORY)),
                        Stream.of(new StateChange(next, now)))
                .toList();
    }
}
