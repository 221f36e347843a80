package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.store.SaveOutcome;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Happening;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.HealthSource;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that goes ten years forward, then eleven back, costs nothing of what is kept from start to start. */
class KeptClockTest {
    private static final Instant NOW = TwinSamples.NOON;
    private static final Instant IN_TEN_YEARS = NOW.plus(Duration.ofDays(3652));
    private static final Instant A_YEAR_AGO = NOW.minus(Duration.ofDays(365));
    private static final AvatarId ADA = TwinSamples.id(1);
    private static final AvatarId BEA = TwinSamples.id(2);
    private static final AvatarId CEM = TwinSamples.id(3);

    @TempDir
    Path folder;

    private final List<SaveOutcome> outcomes = new ArrayList<>();

    /** What a start works with. */
    private record Start(Instant now, Watchlist list, CheckLedger ledger, List<TwinEvent> past) {
        void call(AvatarId id) {
            ledger.made(new ApiCall(now, ApiCall.Kind.STATUS, Optional.of(id), new ApiCall.Outcome.Answered(200)));
        }

        void observe(AvatarId id, TwinState state) {
            call(id);
            list.observe(id, TwinSamples.facts(state, "Twin", NOW), now);
        }
    }

    @Test
    void whatWasKeptIsKeptThroughEveryJump() {
        start(NOW, start -> {
            start.list().add(List.of(ADA, BEA), NOW);
            start.observe(ADA, new TwinState.Training());
        });
        start(IN_TEN_YEARS, start -> {
            assertThat(start.ledger().today().used()).isZero();
            start.list().add(List.of(CEM), IN_TEN_YEARS);
            start.observe(ADA, new TwinState.Ready());
            start.observe(BEA, new TwinState.Training());
        });
        start(A_YEAR_AGO, start -> {
            assertThat(states(start))
                    .containsExactly(new TwinState.Ready(), new TwinState.Training(), new TwinState.Unchecked());
            assertThat(start.ledger().today().used()).isZero();
            start.observe(BEA, new TwinState.Failed("no face"));
            start.observe(CEM, new TwinState.Training());
        });
        start(NOW.plusSeconds(60), start -> {
            assertThat(states(start))
                    .containsExactly(new TwinState.Ready(), new TwinState.Failed("no face"), new TwinState.Training());
            assertThat(start.ledger().today().used()).as("the one of this day").isEqualTo(1);
            assertThat(start.past())
                    .as("each once, whatever day it says")
                    .doesNotHaveDuplicates()
                    .filteredOn(event -> event.what() instanceof Happening.Changed)
                    .extracting(TwinEvent::id)
                    .containsExactlyInAnyOrder(ADA, ADA, BEA, BEA, CEM);
        });
        assertThat(outcomes).doesNotHaveAnyElementsOfTypes(SaveOutcome.Failed.class);
    }

    private static List<TwinState> states(Start start) {
        return start.list().twins().stream().map(Twin::state).toList();
    }

    /** Starts at a moment, lets something happen, and ends. */
    private void start(Instant now, Consumer<Start> life) {
        InstantSource clock = InstantSource.fixed(now);
        try (KeptState kept = new KeptState(folder, clock, true)) {
            Watchlist list = new Watchlist(kept.twins());
            CheckLedger ledger = kept.ledger(clock);
            List<TwinEvent> past = kept.pastEvents();
            TwinHistory history = new TwinHistory(clock, List.of());
            history.follow(list);
            Watcher watcher = new Watcher(
                    list,
                    (_, _) -> {
                        throw new IllegalStateException("nobody is asked");
                    },
                    HealthSource.NONE,
                    CheckSchedule.STANDARD,
                    ledger,
                    clock,
                    new Random(1));
            kept.keep(list, history, watcher, ledger, new TrainingRecord(kept.trainings(), clock), outcomes::add);
            life.accept(new Start(now, list, ledger, past));
        }
    }
}
