package app.twinwatch.preview;

import app.twinwatch.preview.MediaFault.Kind;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends a download that brings too little for too long, by interrupting the thread that waits for it: whether the
 * connection, the answer or the next byte does not come is all the same then.
 */
final class StallWatch {
    private final Patience patience;
    private final Thread worker = Thread.currentThread();
    private final AtomicLong received = new AtomicLong();
    private boolean gaveUp;
    private boolean over;

    /** What is watched. */
    @FunctionalInterface
    interface Download<T> {
        T run(StallWatch watch) throws MediaFault, InterruptedException;
    }

    private StallWatch(Patience patience) {
        this.patience = patience;
    }

    /**
     * Runs a download on the calling thread.
     *
     * @throws MediaFault as the download does, or {@link Kind#TOO_SLOW} when the patience is over
     * @throws InterruptedException if somebody else interrupted it
     */
    static <T> T during(Patience patience, Download<T> download) throws MediaFault, InterruptedException {
        StallWatch watch = new StallWatch(patience);
        Thread watcher = Thread.ofVirtual().name("twinwatch-stall-watch").start(watch::look);
        try {
            return download.run(watch);
        } catch (MediaFault | InterruptedException failure) {
            if (watch.end()) {
                throw new MediaFault(Kind.TOO_SLOW);
            }
            throw failure;
        } finally {
            watch.end();
            watcher.interrupt();
        }
    }

    /** Counts what came in. */
    void received(long bytes) {
        received.addAndGet(bytes);
    }

    private void look() {
        long before = 0;
        try {
            do {
                before = received.get();
                Thread.sleep(patience.window());
            } while (received.get() - before >= patience.leastBytes());
            giveUp();
        } catch (InterruptedException _) {
            // The download is over.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void giveUp() {
        if (!over) {
            gaveUp = true;
            worker.interrupt();
        }
    }

    /** Makes sure that no interruption comes any more, and says whether there was one. */
    private synchronized boolean end() {
        if (!over) {
            over = true;
            if (gaveUp) {
                Thread.interrupted();
            }
        }
        return gaveUp;
    }
}
