package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.store.SaveOutcome.Failed;
import app.twinwatch.store.SaveOutcome.Saved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SaverTest {
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final SaveOutcome SAVED = new Saved();
    private static final SaveOutcome FULL = new Failed(Failed.Reason.DISK_FULL);
    private static final SaveOutcome MISSING = new Failed(Failed.Reason.FOLDER_MISSING);

    private final BlockingQueue<SaveOutcome> told = new LinkedBlockingQueue<>();

    @Test
    void aChangeIsSavedByItself() throws InterruptedException {
        CountDownLatch saved = new CountDownLatch(1);
        try (Saver saver = new Saver(() -> countDown(saved), SHORT, told::add)) {
            saver.changed();
            assertThat(saved.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told).as("saving works until the first failure").isEmpty();
    }

    @Test
    void aBurstOfChangesIsSavedOnce() {
        AtomicInteger saves = new AtomicInteger();
        Saver saver = new Saver(() -> count(saves), FOR_EVER, told::add);
        for (int change = 0; change < 1000; change++) {
            saver.changed();
        }
        saver.close();

        assertThat(saves).hasValue(1);
    }

    @Test
    void aSteadyStreamOfChangesDoesNotPutTheSaveOff() throws InterruptedException {
        CountDownLatch thirdSave = new CountDownLatch(3);
        try (Saver saver = new Saver(() -> countDown(thirdSave), Duration.ofMillis(20), told::add)) {
            while (!thirdSave.await(1, TimeUnit.MILLISECONDS)) {
                saver.changed();
            }
        }
        assertThat(thirdSave.getCount()).isZero();
    }

    @Test
    void theTimeThatSavingTakesIsPartOfTheDelay() {
        Duration delay = Duration.ofMillis(400);

        assertThat(Saver.pause(delay, Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(390));
        assertThat(Saver.pause(delay, Duration.ofMillis(250))).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void howeverSlowSavingIsThereIsAPauseBetweenChangeAndSave() {
        Duration delay = Duration.ofMillis(400);

        assertThat(Saver.pause(delay, Duration.ofMillis(390))).isEqualTo(Duration.ofMillis(100));
        assertThat(Saver.pause(delay, Duration.ofHours(1))).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void nothingIsSavedWithoutAChange() {
        AtomicInteger saves = new AtomicInteger();
        new Saver(() -> count(saves), SHORT, told::add).close();

        assertThat(saves).hasValue(0);
    }

    @Test
    void aChangeDuringASaveIsSavedAfterIt() throws InterruptedException {
        AtomicInteger value = new AtomicInteger(1);
        BlockingQueue<Integer> onDisk = new LinkedBlockingQueue<>();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Saver saver = new Saver(
                () -> {
                    int snapshot = value.get();
                    writing.countDown();
                    awaitQuietly(goOn);
                    onDisk.add(snapshot);
                    return SAVED;
                },
                SHORT,
                told::add);
        saver.changed();
        assertThat(writing.await(60, TimeUnit.SECONDS)).isTrue();
        value.set(2);
        saver.changed();
        goOn.countDown();
        saver.close();

        assertThat(onDisk).containsExactly(1, 2);
    }

    @Test
    void closingSavesWhatIsUnsavedWithoutWaitingForTheDelay() {
        AtomicInteger saves = new AtomicInteger();
        Saver saver = new Saver(() -> count(saves), FOR_EVER, told::add);
        saver.changed();
        saver.close();
        saver.changed();
        saver.close();

        assertThat(saves).hasValue(1);
    }

    @Test
    void severalSaversEndAtTheSameTime() {
        CountDownLatch saving = new CountDownLatch(2);
        Supplier<SaveOutcome> save = () -> {
            saving.countDown();
            awaitQuietly(saving);
            return new Saved();
        };
        Saver one = new Saver(save, FOR_EVER, told::add);
        Saver other = new Saver(save, FOR_EVER, told::add);
        one.changed();
        other.changed();

        one.end();
        other.end();

        Eventually.that("each saves while the other does", () -> saving.getCount() == 0);
        one.close();
        other.close();
    }

    @Test
    void closingWhileSavingFailsTriesOnceMoreAndEnds() {
        AtomicInteger saves = new AtomicInteger();
        Saver saver = new Saver(
                () -> {
                    saves.incrementAndGet();
                    return FULL;
                },
                FOR_EVER,
                told::add);
        saver.changed();
        saver.close();

        assertThat(saves).hasValue(1);
        assertThat(told).containsExactly(FULL);
    }

    @Test
    void aFailureIsTriedAgainAndToldOncePerChangeOfOutcome() throws InterruptedException {
        List<SaveOutcome> outcomes = List.of(FULL, FULL, FULL, MISSING, MISSING, SAVED);
        AtomicInteger attempts = new AtomicInteger();
        try (Saver saver = new Saver(() -> outcomes.get(attempts.getAndIncrement()), SHORT, told::add)) {
            saver.changed();

            assertThat(take(3)).containsExactly(FULL, MISSING, SAVED);
        }
        assertThat(attempts).hasValue(outcomes.size());
    }

    @Test
    void theGapsBetweenAttemptsGrow() throws InterruptedException {
        BlockingQueue<Long> moments = new LinkedBlockingQueue<>();
        try (Saver saver = new Saver(
                () -> {
                    moments.add(System.nanoTime());
                    return moments.size() < 5 ? FULL : SAVED;
                },
                SHORT,
                told::add)) {
            saver.changed();
            assertThat(take(2)).containsExactly(FULL, SAVED);
        }
        List<Long> at = List.copyOf(moments);
        for (int attempt = 1; attempt < at.size(); attempt++) {
            // Never earlier than planned; a busy computer may be later.
            assertThat(at.get(attempt) - at.get(attempt - 1)).isGreaterThanOrEqualTo(SHORT.toNanos() << attempt);
        }
    }

    @Test
    void anUnforeseenExceptionIsAFailureAndNotTheEnd() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        try (Saver saver = new Saver(
                () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("unforeseen");
                    }
                    return SAVED;
                },
                SHORT,
                outcome -> {
                    told.add(outcome);
                    throw new IllegalStateException("a listener that fails");
                })) {
            saver.changed();

            assertThat(take(2)).containsExactly(new Failed(Failed.Reason.OTHER), SAVED);
        }
    }

    @Test
    void evenAListThatIsTooLongForTheMemoryIsAFailureAndNotTheEnd() throws InterruptedException {
        AtomicInteger saves = new AtomicInteger();
        Saver saver = new Saver(
                () -> {
                    if (saves.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("of the test");
                    }
                    return SAVED;
                },
                SHORT,
                told::add);
        saver.changed();

        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new Failed(Failed.Reason.OTHER));
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(SAVED);
        saver.close();
    }

    @Test
    void theThreadIsNamedForItsJobAndDoesNotKeepTheProgramAlive() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
        CountDownLatch saved = new CountDownLatch(1);
        try (Saver saver = new Saver(
                () -> {
                    thread.set(Thread.currentThread());
                    return countDown(saved);
                },
                SHORT,
                told::add)) {
            saver.changed();
            assertThat(saved.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(thread.get().getName()).isEqualTo("twinwatch-saver");
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(thread.get().join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aThreadThatIsInterruptedSavesTheRestAndEnds() {
        AtomicInteger saves = new AtomicInteger();
        CompletableFuture<Saver> itself = new CompletableFuture<>();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Saver saver = new Saver(
                () -> {
                    if (saves.incrementAndGet() == 1) {
                        itself.join().changed();
                        Thread.currentThread().interrupt();
                        thread.complete(Thread.currentThread());
                    }
                    return SAVED;
                },
                SHORT,
                told::add);
        itself.complete(saver);
        saver.changed();

        Eventually.that(
                "the thread has ended", () -> thread.isDone() && !thread.join().isAlive());
        assertThat(saves).hasValue(2);
    }

    @Test
    void whoeverIsInterruptedWhileClosingStaysSo() throws InterruptedException {
        CountDownLatch saving = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Saver saver = new Saver(
                () -> {
                    saving.countDown();
                    awaitQuietly(goOn);
                    return SAVED;
                },
                SHORT,
                told::add);
        saver.changed();
        assertThat(saving.await(60, TimeUnit.SECONDS)).isTrue();
        Thread.currentThread().interrupt();
        saver.close();

        assertThat(Thread.interrupted()).isTrue();
        goOn.countDown();
        saver.close();
    }

    @Test
    void aRemovedFolderIsMadeAgain(@TempDir Path base) throws Exception {
        Path folder = base.resolve("data");
        SettingsFile file = new SettingsFile(folder, InstantSource.system());
        file.read();
        file.write(Settings.DEFAULT);
        Files.delete(folder.resolve(SettingsFile.NAME));
        Files.delete(folder);

        Saver saver = new Saver(() -> file.write(Settings.DEFAULT.withSort("name")), SHORT, told::add);
        saver.changed();
        saver.close();

        assertThat(told).isEmpty();
        assertThat(new SettingsFile(folder, InstantSource.system()).read())
                .isEqualTo(new Reading.Loaded<>(Settings.DEFAULT.withSort("name")));
    }

    @Test
    void aFolderThatComesBackIsUsedWithoutAnybodyAsking(@TempDir Path base) throws Exception {
        Path place = base.resolve("drive");
        SettingsFile file = new SettingsFile(place.resolve("data"), InstantSource.system());
        file.read();
        Files.writeString(place, "a file where a drive should be");

        try (Saver saver = new Saver(() -> file.write(Settings.DEFAULT), SHORT, told::add)) {
            saver.changed();
            assertThat(take(1)).containsExactly(MISSING);
            Files.delete(place);
            assertThat(take(1)).containsExactly(SAVED);
        }
        assertThat(place.resolve("data").resolve(SettingsFile.NAME)).exists();
    }

    private List<SaveOutcome> take(int number) throws InterruptedException {
        List<SaveOutcome> taken = new ArrayList<>();
        for (int count = 0; count < number; count++) {
            SaveOutcome outcome = told.poll(60, TimeUnit.SECONDS);
            assertThat(outcome).as("told in time").isNotNull();
            taken.add(outcome);
        }
        return taken;
    }

    private static SaveOutcome countDown(CountDownLatch latch) {
        latch.countDown();
        return SAVED;
    }

    private static SaveOutcome count(AtomicInteger counter) {
        counter.incrementAndGet();
        return SAVED;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
