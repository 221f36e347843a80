package app.twinwatch.preview;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Does a piece of work once for all who ask for it while it runs, on a virtual thread.
 *
 * <p>Each asker gets a future of its own; completing or cancelling it only says that this asker is no longer interested.
 * When nobody is, the work is interrupted. Work for the same key never overlaps. Safe from any thread.
 *
 * @param <K> names the work
 * @param <V> what comes of it
 */
final class Shared<K, V> implements AutoCloseable {
    /** Work that does not listen, such as decoding a large picture, may be left behind after this time. */
    private static final Duration LONGEST_END = Duration.ofSeconds(1);

    private final String name;
    private final V givenUp;
    private final Map<K, Task> tasks = new HashMap<>();
    /** Work that nobody waits for any more may still have its last moments here. */
    private final Set<Thread> running = new HashSet<>();

    private boolean closed;

    /** What is done. */
    @FunctionalInterface
    interface Work<V> {
        V run() throws InterruptedException;
    }

    /**
     * @param name of the threads
     * @param givenUp what askers get when the work was interrupted, fell over, or comes too late
     */
    Shared(String name, V givenUp) {
        this.name = name;
        this.givenUp = givenUp;
    }

    /** Joins the work under this key, or starts it. The future never fails but by being cancelled. */
    CompletableFuture<V> ask(K key, Work<V> work) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        Task task;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.completedFuture(givenUp);
            }
            Task present = tasks.get(key);
            if (present != null && present.askers > 0) {
                task = present;
            } else {
                task = new Task(key, work, present);
                tasks.put(key, task);
                running.add(task.thread);
                task.thread.start();
            }
            task.askers++;
        }
        var _ = mine.whenComplete((_, _) -> leave(task));
        var _ = task.result.thenAccept(mine::complete);
        return mine;
    }

    /**
     * Interrupts all work; whatever it still brings is given up. Waits a moment until the work has ended, so that nobody
     * writes into a folder that is deleted next.
     */
    @Override
    public void close() {
        List<Thread> working;
        synchronized (this) {
            closed = true;
            working = List.copyOf(running);
        }
        working.forEach(Thread::interrupt);
        long end = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (Thread thread : working) {
                boolean _ = thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(Task task) {
        task.askers--;
        if (task.askers == 0 && !task.result.isDone()) {
            task.thread.interrupt();
        }
    }

    /** Ends a task, and says whether its outcome still counts. */
    private synchronized boolean finish(Task task) {
        tasks.remove(task.key, task);
        running.remove(task.thread);
        return !closed;
    }

    private final class Task {
        private final K key;
        private final Work<V> work;
        private final @Nullable Task before;
        private final Thread thread;
        private final CompletableFuture<V> result = new CompletableFuture<>();
        private int askers;

        Task(K key, Work<V> work, @Nullable Task before) {
            this.key = key;
            this.work = work;
            this.before = before;
            this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
        }

        private void run() {
            V outcome = givenUp;
            try {
                if (before != null) {
                    before.thread.join();
                }
                outcome = work.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                result.complete(finish(this) ? outcome : givenUp);
            }
        }
    }
}
