package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Ends a conversation that takes too long by closing it under whoever waits, for local sockets know no time-out. */
final class TimeLimit {
    private TimeLimit() {}

    static void closeAfter(Duration limit, SocketChannel channel) {
        Executor later =
                CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS, Thread::startVirtualThread);
        later.execute(() -> closeQuietly(channel));
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // It is of no use any more in any case.
        }
    }
}
