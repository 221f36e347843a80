package app.twinwatch.desktop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a desktop that may be slow, hang or be gone, on a thread of its own that exists while there is work. */
final class QueuedNotices implements DesktopNotices {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedNotices.class);

    /** More than anybody reads; the oldest are dropped while a desktop hangs. */
    private static final int MOST_WAITING = 20;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);

    /** The mark on the icon keeps out of the way of the start, and answers that come together change it once. */
    private static final Duration BADGE_LATER = Duration.ofSeconds(2);

    private final Supplier<NoticeService> maker;
    private final Executor badgeThread;
    private final ThreadPoolExecutor thread;
    private final AtomicReference<Optional<Badge>> wanted = new AtomicReference<>(Optional.empty());
    /** Made by the first work. On the thread only. */
    private @Nullable NoticeService service;

    private Badge shown = new Badge(0, false);

    private record Badge(int count, boolean urgent) {}

    QueuedNotices(Supplier<NoticeService> maker) {
        this(maker, thread -> CompletableFuture.delayedExecutor(BADGE_LATER.toMillis(), TimeUnit.MILLISECONDS, thread));
    }

    /** @param later makes, of an executor, one that runs things a while later */
    QueuedNotices(Supplier<NoticeService> maker, UnaryOperator<Executor> later) {
        this.maker = maker;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("twinwatch-desktop").factory(),
                this::makeRoom);
        thread.allowCoreThreadTimeOut(true);
        this.badgeThread = later.apply(thread);
    }

    /** What is waiting, and what becomes of it if it has to make way. */
    private record Waiting(Runnable work, Runnable dropped) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    private void makeRoom(Runnable latest, ThreadPoolExecutor full) {
        if (!full.isShutdown()) {
            if (full.getQueue().poll() instanceof Waiting(Runnable _, Runnable dropped)) {
                dropped.run();
            }
            full.execute(latest);
        }
    }

    @Override
    public void show(DesktopNotice notice, Consumer<Showing> outcome) {
        thread.execute(new Waiting(
                () -> outcome.accept(attempt(() -> service().show(notice)) ? Showing.SHOWN : Showing.NO_SERVICE),
                () -> outcome.accept(Showing.NO_SERVICE)));
    }

    @Override
    public void badge(int count, boolean urgent) {
        if (wanted.getAndSet(Optional.of(new Badge(count, urgent))).isEmpty()) {
            drawBadgeLater();
        }
    }

    private void drawBadgeLater() {
        badgeThread.execute(new Waiting(this::drawBadge, this::drawBadgeLater));
    }

    private void drawBadge() {
        wanted.getAndSet(Optional.empty()).filter(badge -> !badge.equals(shown)).ifPresent(badge -> {
            if (attempt(() -> service().badge(badge.count(), badge.urgent()))) {
                shown = badge;
            }
        });
    }

    private NoticeService service() {
        if (service == null) {
            service = maker.get();
        }
        return service;
    }

    @Override
    public void close() {
        thread.getQueue().clear();
        thread.execute(() -> {
            if (service != null) {
                service.close();
            }
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work that may fail in any way. */
    private interface Work {
        void run() throws NoServiceException;
    }

    private static boolean attempt(Work work) {
        try {
            work.run();
            return true;
        } catch (NoServiceException expected) {
            LOG.info("The desktop shows no notice: {}", expected.getMessage());
        } catch (RuntimeException | LinkageError unforeseen) {
            // Its words may quote the notice, which may name a person.
            LOG.warn("The desktop failed: {}", unforeseen.getClass().getSimpleName());
        }
        return false;
    }
}
