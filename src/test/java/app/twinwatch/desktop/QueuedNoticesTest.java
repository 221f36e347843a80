package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers feel of a desktop that behaves badly: nothing. */
@Timeout(300)
class QueuedNoticesTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Showing> outcomes = new LinkedBlockingQueue<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void whateverADesktopThrowsIsNoServiceAndTheNextNoticeIsTried() throws Exception {
        try (QueuedNotices notices = new QueuedNotices(() -> new Scripted() {
            @Override
            public void show(DesktopNotice notice) throws NoServiceException {
                switch (notice.title()) {
                    case "gone" -> throw new NoServiceException("gone");
                    case "broken" -> throw new IllegalStateException("broken");
                    case "missing" -> throw new NoClassDefFoundError("missing");
                    default -> super.show(notice);
                }
            }
        })) {
            for (String title : List.of("gone", "broken", "missing", "well")) {
                notices.show(notice(title), outcomes::add);
            }
            assertThat(List.of(next(), next(), next(), next()))
                    .containsExactly(Showing.NO_SERVICE, Showing.NO_SERVICE, Showing.NO_SERVICE, Showing.SHOWN);
            assertThat(said).containsExactly("well");
        }
    }

    @Test
    void aDesktopThatHangsHoldsUpNobodyAndGetsNoMoreThanSomebodyCouldRead() throws Exception {
        QueuedNotices notices = new QueuedNotices(Hanging::new);
        notices.show(notice("first"), outcomes::add);
        assertThat(hanging.await(60, TimeUnit.SECONDS)).isTrue();
        IntStream.range(0, 100).forEach(number -> notices.show(notice("later " + number), outcomes::add));
        IntStream.range(0, 80)
                .forEach(_ -> assertThat(next()).as("had to make way").isEqualTo(Showing.NO_SERVICE));
        released.countDown();
        IntStream.range(0, 21).forEach(_ -> assertThat(next()).isEqualTo(Showing.SHOWN));
        assertThat(said).hasSize(21).startsWith("first", "later 80").endsWith("later 99");
        notices.close();
    }

    @Test
    void aPileOfNoticesBeforeADesktopThatHangsDoesNotCostTheMarkOnTheIcon() throws Exception {
        try (QueuedNotices notices = new QueuedNotices(Hanging::new, thread -> thread)) {
            notices.show(notice("first"), _ -> {});
            assertThat(hanging.await(60, TimeUnit.SECONDS)).isTrue();
            notices.badge(3, true);
            IntStream.range(0, 50).forEach(number -> notices.show(notice("later " + number), _ -> {}));
            released.countDown();
            Eventually.that("the mark is drawn", () -> said.contains("badge 3 true"));
            notices.badge(4, true);
            Eventually.that("and the next one", () -> said.contains("badge 4 true"));
        }
    }

    @Test
    void nothingOfANoticeIsLoggedWhateverTheDesktopSays() {
        Logger log = Logger.getLogger(QueuedNotices.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try (QueuedNotices notices = new QueuedNotices(() -> new Scripted() {
            @Override
            public void show(DesktopNotice notice) {
                throw new IllegalArgumentException("can't send " + notice.title());
            }
        })) {
            notices.show(notice("Ada Lovelace is ready"), outcomes::add);
            assertThat(next()).isEqualTo(Showing.NO_SERVICE);
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("IllegalArgumentException")
                    .doesNotContain("Ada");
        } finally {
            log.removeHandler(listener);
        }
    }

    @Test
    void nothingIsMadeBeforeTheFirstNotice() {
        new QueuedNotices(() -> {
                    said.add("made");
                    return new Scripted();
                })
                .close();
        assertThat(said).isEmpty();
    }

    @Test
    void aCountThatIsTheSameIsNotDrawnAgainAndNoneAtAllNeverCallsTheDesktop() throws Exception {
        try (QueuedNotices notices = new QueuedNotices(Scripted::new, thread -> thread)) {
            notices.badge(0, false);
            settle(notices);
            notices.badge(2, true);
            settle(notices);
            notices.badge(2, true);
            settle(notices);
            notices.badge(0, false);
            settle(notices);
        }
        assertThat(said.stream().filter(words -> words.startsWith("badge")))
                .containsExactly("badge 2 true", "badge 0 false");
    }

    @Test
    void afterTheEndNothingIsShown() {
        QueuedNotices notices = new QueuedNotices(Scripted::new);
        notices.close();
        notices.show(notice("late"), outcomes::add);
        notices.badge(1, false);
        assertThat(said).isEmpty();
    }

    /** What was wished before has happened when a later notice is shown. */
    private void settle(QueuedNotices notices) {
        notices.show(notice("settled"), outcomes::add);
        assertThat(next()).isEqualTo(Showing.SHOWN);
    }

    private Showing next() {
        try {
            return Optional.ofNullable(outcomes.poll(60, TimeUnit.SECONDS)).orElseThrow();
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static DesktopNotice notice(String title) {
        return new DesktopNotice(title, "", false, false, Optional.empty(), () -> {});
    }

    private class Scripted implements NoticeService {
        @Override
        public void show(DesktopNotice notice) throws NoServiceException {
            said.add(notice.title());
        }

        @Override
        public void badge(int count, boolean urgent) {
            said.add("badge " + count + " " + urgent);
        }

        @Override
        public void close() {}
    }

    /** Hangs at its first notice until it is released. */
    private final class Hanging extends Scripted {
        @Override
        public void show(DesktopNotice notice) throws NoServiceException {
            hanging.countDown();
            try {
                released.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            super.show(notice);
        }
    }
}
