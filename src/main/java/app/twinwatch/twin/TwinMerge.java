package app.twinwatch.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What two computers know of the same twin, put together.
 *
 * @param twin all of it
 * @param remarks what became of the user's own words
 * @param newer whether the other computer has asked HeyGen later, and what it was told counts
 */
public record TwinMerge(Twin twin, RemarksMerge remarks, boolean newer) {
    private static final Duration SAME_TIME = Duration.ofMinutes(1);

    /**
     * Puts them together. To do it once more changes nothing.
     *
     * @param ours what this computer knows; none of the user's own words are changed or lost
     * @param theirs what another one knows, read with {@link #plausible}
     */
    public static TwinMerge of(Twin ours, Twin theirs) {
        boolean newer = theirs.lastCheckedAt()
                .filter(checked -> ours.lastCheckedAt().map(checked::isAfter).orElse(true))
                .isPresent();
        RemarksMerge remarks = RemarksMerge.of(ours.remarks(), theirs.remarks());
        TwinFacts facts = withOurLinks(
                newer ? ours.facts().after(theirs.facts()) : theirs.facts().after(ours.facts()), ours, theirs);
        Optional<Instant> checked = newer ? theirs.lastCheckedAt() : ours.lastCheckedAt();
        Twin twin = new Twin(
                ours.id(),
                ours.addedAt(),
                remarks.remarks(),
                facts,
                checked,
                ours.checks(),
                ours.trainingTime().or(theirs::trainingTime),
                history(ours, theirs, facts.state(), checked),
                ours.quiet() && facts.state().equals(ours.state()));
        return new TwinMerge(twin, remarks, newer);
    }

    /** Returns a twin from elsewhere without what can't be, because its clock or its file was wrong. */
    public static Twin plausible(Twin twin, Instant now) {
        Predicate<Instant> plausible = moment -> !moment.isAfter(now) && moment.isAfter(Instant.EPOCH);
        Twin cleaned = new Twin(
                twin.id(),
                plausible.test(twin.addedAt()) ? twin.addedAt() : now,
                twin.remarks(),
                twin.facts().cleaned(plausible),
                twin.lastCheckedAt().filter(plausible),
                twin.checks(),
                twin.trainingTime(),
                twin.history().stream()
                        .filter(change -> plausible.test(change.at()))
                        .map(change -> new StateChange(change.state().cleaned(), change.at()))
                        .toList(),
                twin.quiet());
        // Puts its history in order.
        return of(cleaned, cleaned).twin();
    }

    /** Links that are here may still be signed; what comes in a file never is. */
    private static TwinFacts withOurLinks(TwinFacts facts, Twin ours, Twin theirs) {
        return new TwinFacts(
                facts.state(),
                facts.name(),
                facts.startedAt(),
                ours.picture().or(theirs::picture),
                ours.video().or(theirs::video),
                facts.defaultVoiceId(),
                facts.requestId());
    }

    /** Both histories by time, each state once until the next one begins; it ends with the present state. */
    private static List<StateChange> history(Twin ours, Twin theirs, TwinState state, Optional<Instant> checked) {
        List<StateChange> merged = new ArrayList<>();
        Stream.concat(ours.history().stream(), unknown(ours, theirs))
                .sorted(Comparator.comparing(StateChange::at))
                .filter(change -> !(change.state() instanceof TwinState.Unchecked))
                .forEach(change -> {
                    if (merged.isEmpty() || !merged.getLast().state().equals(change.state())) {
                        merged.add(change);
                    }
                });
        checked.filter(_ -> !(state instanceof TwinState.Unchecked))
                .filter(_ -> merged.isEmpty() || !merged.getLast().state().equals(state))
                .ifPresent(moment -> merged.add(new StateChange(state, last(moment, merged))));
        ours.history().stream()
                .filter(change -> change.state() instanceof TwinState.Unchecked)
                .findFirst()
                .ifPresent(merged::addFirst);
        return merged.subList(Math.max(0, merged.size() - Twin.MAXIMUM_HISTORY), merged.size());
    }

    /** What was forgotten here because there was too much of it stays forgotten. */
    private static Stream<StateChange> unknown(Twin ours, Twin theirs) {
        boolean full = ours.history().size() >= Twin.MAXIMUM_HISTORY;
        return theirs.history().stream()
                .filter(change -> ours.history().stream().noneMatch(own -> isSame(own, change, theirs.addedAt())))
                .filter(change ->
                        !full || !change.at().isBefore(ours.history().getFirst().at()));
    }

    /** A table has no fractions of a second, sometimes no seconds, and of a training only that there was one. */
    private static boolean isSame(StateChange own, StateChange other, Instant othersBegin) {
        boolean sameTime = Duration.between(own.at(), other.at()).abs().compareTo(SAME_TIME) < 0;
        boolean onlyThatItWas =
                other.state() instanceof TwinState.Training && other.at().equals(othersBegin);
        return own.state().equals(other.state()) && (sameTime || onlyThatItWas);
    }

    private static Instant last(Instant moment, List<StateChange> before) {
        return before.isEmpty() || moment.isAfter(before.getLast().at())
                ? moment
                : before.getLast().at();
    }
}
