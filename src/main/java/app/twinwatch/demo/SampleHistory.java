package app.twinwatch.demo;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/** Invents what Twinwatch would have seen of a sample, had it watched from the order on. */
final class SampleHistory {
    private final BiFunction<SampleTwin, TwinState, TwinFacts> facts;
    private final Instant now;

    /** @param facts what an answer would say of a twin in a state */
    SampleHistory(BiFunction<SampleTwin, TwinState, TwinFacts> facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    /** Asks as Twinwatch does: soon after the order, then each time a tenth of the age later. */
    Twin of(SampleTwin sample) {
        Twin twin = Twin.added(sample.id(), sample.startedAt());
        Instant moment = sample.startedAt().plusSeconds(5);
        while (moment.isBefore(now) && !twin.state().isFinal()) {
            twin = twin.observed(facts.apply(sample, state(sample.at(moment))), moment);
            Duration age = Duration.between(sample.startedAt(), moment);
            Duration gap = age.dividedBy(10);
            moment = moment.plus(gap.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : gap);
        }
        return twin;
    }

    private static TwinState state(SampleTwin.Phase phase) {
        return switch (phase.status()) {
            case "in_progress" -> new TwinState.Training();
            case "pending_consent" -> new TwinState.AwaitingPermission();
            case "complete" -> new TwinState.Ready();
            case "failed" -> new TwinState.Failed(phase.error().orElse(""));
            default -> new TwinState.Other(phase.status());
        };
    }
}
