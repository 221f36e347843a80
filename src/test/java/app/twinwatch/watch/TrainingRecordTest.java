package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.watch.PastTrainingsTest.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.SampleTwin;
import app.twinwatch.demo.SampleTwin.Phase;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingRecordTest {
    private final MovableClock clock = new MovableClock(NOON);
    private final AvatarId maya = TwinSamples.id(1);
    private final Watchlist watchlist = new Watchlist(List.of());
    private final TrainingRecord record = new TrainingRecord(List.of(minutes(50, 60)), clock);

    @Test
    void aTrainingThatWasWatchedToItsEndIsRememberedAlsoWhenItsTwinIsGone() {
        List<Integer> heard = new ArrayList<>();
        record.follow(watchlist);
        record.listen(past -> heard.add(past.times().size()));
        watch(100, new TwinState.Training());
        watch(110, new TwinState.Ready());
        watch(120, new TwinState.Ready());
        watchlist.remove(List.of(maya));
        assertThat(record.past().times()).containsExactly(minutes(50, 60), minutes(100, 110));
        assertThat(heard).containsExactly(1, 2);
    }

    @Test
    void whatEndedWhileTheAppWasClosedIsLeftOut() {
        watch(100, new TwinState.Training());
        clock.move(Duration.ofMinutes(101));
        Watchlist afterwards = new Watchlist(watchlist.twins());
        TrainingRecord newRecord = new TrainingRecord(List.of(), clock);
        newRecord.follow(afterwards);
        afterwards.observe(maya, TwinSamples.facts(new TwinState.Ready(), "Maya", NOON), at(110));
        assertThat(newRecord.past().times()).isEmpty();
    }

    @Test
    void aFailureIsNoTrainingTime() {
        record.follow(watchlist);
        watch(10, new TwinState.Training());
        watch(12, new TwinState.Failed("no face"));
        assertThat(record.past().times()).hasSize(1);
    }

    @Test
    void aWatcherThatLearnsAsksLessAndLess() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            TrainingRecord learned = new TrainingRecord(List.of(), watched.clock);
            learned.follow(watched.watchlist);
            learned.listen(past -> watched.watcher.useSchedule(CheckSchedule.STANDARD.learning(past)));
            watched.started();
            long first = questionsFor(1, watched);
            for (int number = 2; number <= 9; number++) {
                questionsFor(number, watched);
            }
            long last = questionsFor(10, watched);
            assertThat(learned.past().times()).hasSize(10);
            assertThat(last).isLessThan(first / 2);
        }
    }

    /** Watches a twin whose training takes two hours until it is ready, and returns how often HeyGen was asked. */
    private static long questionsFor(int number, WatchedHeyGen watched) {
        long before = watched.questions();
        AvatarId id = TwinSamples.id(number);
        watched.heyGen.put(new SampleTwin(
                id,
                "Twin " + number,
                watched.clock.instant(),
                List.of(
                        new Phase(Duration.ZERO, "in_progress", Optional.empty()),
                        new Phase(Duration.ofHours(2), "complete", Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        watched.watch(id);
        watched.passStepByStep(Duration.ofHours(4));
        assertThat(watched.state(id)).isInstanceOf(TwinState.Ready.class);
        return watched.questions() - before;
    }

    private void watch(long minute, TwinState state) {
        watchlist.add(List.of(maya), NOON);
        watchlist.observe(maya, TwinSamples.facts(state, "Maya", NOON), at(minute));
    }

    private static Instant at(long minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
