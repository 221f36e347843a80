package app.twinwatch.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A twin on the list: the last thing HeyGen said about it, and what Twinwatch has seen happen to it.
 *
 * @param id its ID at HeyGen
 * @param name HeyGen's name for it, as plain text
 * @param state the last known state
 * @param addedAt when the user put it on the list
 * @param startedAt when HeyGen took the order, if it said so
 * @param lastCheckedAt when HeyGen last answered about it
 * @param checks how many requests about it were answered so far, each of which may have cost credits
 * @param trainingTime how long the training took, if Twinwatch watched its end
 * @param picture address of the preview picture
 * @param video address of the preview video
 * @param defaultVoiceId the voice that HeyGen made with the twin
 * @param requestId HeyGen's number of its last answer, for its support
 * @param history the states it was seen in, oldest first, at most {@value #MAXIMUM_HISTORY}
 */
public record Twin(
        AvatarId id,
        Optional<String> name,
        TwinState state,
        Instant addedAt,
        Optional<Instant> startedAt,
        Optional<Instant> lastCheckedAt,
        int checks,
        Optional<TrainingTime> trainingTime,
        Optional<MediaLink> picture,
        Optional<MediaLink> video,
        Optional<String> defaultVoiceId,
        Optional<String> requestId,
        List<StateChange> history) {
    /** The most changes that are remembered of one twin; the oldest are forgotten first. */
    public static final int MAXIMUM_HISTORY = 50;

    public Twin {
        history = List.copyOf(history);
    }

    /** Returns a twin that was just put on the list. */
    public static Twin added(AvatarId id, Instant now) {
        return new Twin(
                id,
                Optional.empty(),
                new TwinState.Unchecked(),
                now,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new StateChange(new TwinState.Unchecked(), now)));
    }

    /** Returns the name to show: HeyGen's, or the shortened ID while there is none. */
    public String displayName() {
        return name.orElseGet(id::shortened);
    }

    /** Returns when Twinwatch first saw the present state. */
    public Instant stateSince() {
        return history.isEmpty() ? addedAt : history.getLast().at();
    }

    /** Returns when the training began as far as is known: HeyGen's word, or else when it was put on the list. */
    public Instant trainingSince() {
        return startedAt.orElse(addedAt);
    }

    /**
     * Returns this twin after HeyGen's answer. A fact that the answer leaves out keeps its last value, so that nothing
     * once learned is lost; only a default voice can be withdrawn by an answer that says ready.
     *
     * @param now when the answer came
     */
    public Twin observed(TwinFacts facts, Instant now) {
        boolean changed = !facts.state().equals(state);
        Optional<Instant> started = facts.startedAt().or(() -> startedAt);
        return new Twin(
                id,
                facts.name().or(() -> name),
                facts.state(),
                addedAt,
                started,
                Optional.of(now),
                checks + 1,
                changed ? trainingTimeAt(facts.state(), started, now) : trainingTime,
                facts.picture().or(() -> picture),
                facts.video().or(() -> video),
                facts.state() instanceof TwinState.Ready
                        ? facts.defaultVoiceId()
                        : facts.defaultVoiceId().or(() -> defaultVoiceId),
                facts.requestId().or(() -> requestId),
                changed ? longerHistory(facts.state(), now) : history);
    }

    private Optional<TrainingTime> trainingTimeAt(TwinState next, Optional<Instant> started, Instant now) {
        boolean ended = next instanceof TwinState.Ready || next instanceof TwinState.Failed;
        boolean wasRunning = state instanceof TwinState.Training || state instanceof TwinState.AwaitingPermission;
        if (!ended || !wasRunning || started.isEmpty() || lastCheckedAt.isEmpty()) {
            return Optional.empty();
        }
        Duration atLeast = Duration.between(started.get(), lastCheckedAt.get());
        Duration atMost = Duration.between(started.get(), now);
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
