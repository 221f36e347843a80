package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.VoiceFacts;
import app.twinwatch.heygen.VoiceReply;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.VoiceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoiceFinderTest {
    private static final ApiKey KEY = WatchedHeyGen.key("first-key");
    private static final MediaLink SAMPLE =
            MediaLink.parse("https://files.heygen.example/maya.mp3").orElseThrow();

    private final MovableClock clock = new MovableClock(TwinSamples.NOON);
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-1");
    private final Twin ben = TwinSamples.ready(2, "Ben", "voice-2");
    private final Watchlist watchlist = new Watchlist(List.of(maya, ben, TwinSamples.training(3, "Jo", Duration.ZERO)));
    private final VoiceBook book = new VoiceBook(Map.of());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile VoiceReply reply =
            new VoiceReply.Known(new VoiceFacts("Warm", Optional.of("English"), Optional.empty(), Optional.of(SAMPLE)));
    private final VoiceFinder finder = new VoiceFinder(
            watchlist,
            book,
            (voice, _) -> {
                VoiceReply given = reply;
                asked.add(voice);
                return given;
            },
            clock);

    @AfterEach
    void stop() {
        finder.close();
    }

    @Test
    void everyVoiceOfAReadyTwinIsAskedAboutOnce() {
        finder.start();
        assertThat(asked).as("without a key").isEmpty();
        finder.useKey(KEY);
        Eventually.that("both have names", () -> book.all().size() == 2);

        assertThat(book.find("voice-1")).contains(new VoiceName("Warm", Optional.of("English")));
        watchlist.edit(maya.id(), remarks -> remarks.withNote("news"));
        finder.useKey(KEY);
        watchlist.observe(
                TwinSamples.id(3), TwinSamples.ready(3, "Jo", "voice-3").facts(), TwinSamples.NOON);
        Eventually.that(
                "whoever was asked about meanwhile is known by now",
                () -> book.find("voice-3").isPresent());
        assertThat(asked).containsExactlyInAnyOrder("voice-1", "voice-2", "voice-3");
    }

    @Test
    void aVoiceWhoseNameIsKeptIsNotAskedAboutAgain() {
        book.put("voice-1", new VoiceName("Warm", Optional.empty()));
        finder.useKey(KEY);
        finder.start();
        Eventually.that("the other has a name", () -> book.all().size() == 2);
        assertThat(asked).containsExactly("voice-2");
    }

    @Test
    void withAKeyFromBeforeTheStartAsksAtTheStart() {
        finder.useKey(KEY);
        assertThat(asked).isEmpty();
        finder.start();
        Eventually.that("both have names", () -> book.all().size() == 2);
    }

    @Test
    void aTwinThatBecomesReadyIsAskedAboutThen() {
        finder.start();
        finder.useKey(KEY);
        Eventually.that("both have names", () -> book.all().size() == 2);
        watchlist.observe(
                TwinSamples.id(3), TwinSamples.ready(3, "Jo", "voice-3").facts(), TwinSamples.NOON);
        Eventually.that("the third has a name", () -> book.find("voice-3").isPresent());
    }

    @Test
    void whatTheEarlierKeyCouldNotDoDoesNotKeepTheNextOneFromAsking() {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (VoiceFinder slow = new VoiceFinder(
                watchlist,
                book,
                (_, key) -> {
                    if (key.equals(KEY)) {
                        open.countDown();
                        goOn.await();
                        return new VoiceReply.Failed(new StatusReply.EndpointMoved(404));
                    }
                    return reply;
                },
                clock)) {
            slow.start();
            slow.useKey(KEY);
            Eventually.that("it is being asked", () -> open.getCount() == 0);
            slow.useKey(WatchedHeyGen.key("second-key"));
            goOn.countDown();
            Eventually.that("both have names", () -> book.all().size() == 2);
        }
    }

    @Test
    void aQuestionThatFailsInAnUnforeseenWayCostsNoOtherItsName() {
        VoiceFinder faulty = new VoiceFinder(
                watchlist,
                book,
                (voice, _) -> {
                    asked.add(voice);
                    if (voice.equals("voice-1")) {
                        throw new IllegalStateException("a fault");
                    }
                    return reply;
                },
                clock);
        faulty.start();
        faulty.useKey(KEY);
        Eventually.that("the other has a name", () -> book.find("voice-2").isPresent());
        watchlist.edit(maya.id(), remarks -> remarks.withNote("news"));
        assertThat(asked).containsExactlyInAnyOrder("voice-1", "voice-2");
        faulty.close();
    }

    @Test
    void theEndGivesUpTheQuestionThatIsOpen() throws InterruptedException {
        EndlessQuestion<VoiceReply> question = new EndlessQuestion<>();
        VoiceFinder silent = new VoiceFinder(watchlist, book, (_, _) -> question.ask(), clock);
        silent.useKey(KEY);
        silent.start();
        question.awaitBegin();
        silent.close();
        question.awaitEnd();
    }

    @Test
    void afterATroubleNothingIsAskedForAnHour() {
        reply = new VoiceReply.Failed(new StatusReply.EndpointMoved(404));
        finder.start();
        finder.useKey(KEY);
        Eventually.that("one was asked about", () -> asked.size() == 1);
        watchlist.edit(maya.id(), remarks -> remarks.withNote("news"));
        assertThat(asked).hasSize(1);

        clock.move(Duration.ofMinutes(61));
        reply = new VoiceReply.Unknown();
        watchlist.edit(maya.id(), remarks -> remarks.withNote("more news"));
        Eventually.that("both were asked about", () -> asked.size() == 3);
        watchlist.edit(maya.id(), remarks -> remarks.withNote("still more"));
        assertThat(book.all()).as("a voice without a name is no error").isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aClockThatWasAheadKeepsNobodyWaiting() {
        reply = new VoiceReply.Failed(new StatusReply.EndpointMoved(404));
        finder.start();
        finder.useKey(KEY);
        Eventually.that("one was asked about", () -> asked.size() == 1);
        clock.move(Duration.ofDays(-365));
        reply = new VoiceReply.Unknown();
        Eventually.that("both were asked about", () -> {
            watchlist.edit(maya.id(), remarks -> remarks.withNote(remarks.note() + "."));
            return asked.size() == 3;
        });
    }

    @Test
    void aVoiceThatNoTwinOfTheListHasAnyMoreIsNotAskedAbout() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        VoiceFinder slow = askingAboutTheFirst(answer);
        Twin shared = TwinSamples.ready(4, "Cy", "voice-4");
        Twin sharing = TwinSamples.ready(5, "Di", "voice-4");
        watchlist.putBack(List.of(shared, sharing));
        watchlist.remove(List.of(ben.id(), shared.id()));
        answer.countDown();

        Eventually.that("the other has a name", () -> book.find("voice-4").isPresent());
        slow.close();
        assertThat(asked).containsExactly("voice-1", "voice-4");
    }

    @Test
    void aListThatChangesAllTheTimeIsNotHeldUp() {
        reply = new VoiceReply.Unknown();
        finder.start();
        finder.useKey(KEY);
        for (int number = 10; number < 300; number++) {
            watchlist.putBack(List.of(TwinSamples.ready(number, "Twin", "voice-of-" + number)));
            watchlist.edit(maya.id(), remarks -> remarks.withNote(remarks.note() + "."));
        }
        Eventually.that("every voice was asked about once", () -> asked.size() == 292);
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void whoWantsToHearAVoiceWaitsForTheQuestionAboutItThatIsOpen() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        VoiceFinder slow = askingAboutTheFirst(answer);
        FutureTask<Optional<MediaLink>> sample = new FutureTask<>(() -> slow.sample("voice-1"));
        Thread listener = Thread.ofPlatform().start(sample);
        Eventually.that("the listener waits", () -> listener.getState() == Thread.State.WAITING);
        answer.countDown();

        assertThat(sample.get(60, TimeUnit.SECONDS)).contains(SAMPLE);
        slow.close();
        assertThat(asked).containsOnlyOnce("voice-1");
    }

    @Test
    void theSampleIsKnownFromTheNameAndAskedForIfItIsNot() throws InterruptedException {
        book.put("voice-1", new VoiceName("Warm", Optional.empty()));
        assertThat(finder.sample("voice-1")).as("without a key").isEmpty();
        finder.useKey(KEY);
        assertThat(finder.sample("voice-1")).contains(SAMPLE);
        assertThat(finder.sample("voice-1")).contains(SAMPLE);
        assertThat(asked).hasSize(1);
        finder.forgetSample("voice-1");
        assertThat(finder.sample("voice-1")).contains(SAMPLE);
        assertThat(asked).hasSize(2);
    }

    /** Returns a finder that has asked about the first voice, and gets its answers when the latch is open. */
    private VoiceFinder askingAboutTheFirst(CountDownLatch answer) {
        VoiceFinder slow = new VoiceFinder(
                watchlist,
                book,
                (voice, _) -> {
                    asked.add(voice);
                    answer.await();
                    return reply;
                },
                clock);
        slow.start();
        slow.useKey(KEY);
        Eventually.that("the first is asked about", () -> asked.equals(List.of("voice-1")));
        return slow;
    }
}
