package app.twinwatch.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The second start's side of a handover: sends the IDs to the running Twinwatch and waits for its answer. */
public final class HandoverSender {
    private static final long PAUSE_MILLIS = 50;

    private final Optional<Path> socket;
    private final Duration limit;

    /** @param socket empty if there is no place that both sides could trust; nobody answers then */
    HandoverSender(Optional<Path> socket, Duration limit) {
        this.socket = socket;
        this.limit = limit;
    }

    /** Sends, and waits for the answer at most five seconds. Never throws. Not for the thread that draws. */
    public HandoverAnswer send(Handover handover) {
        Optional<ByteBuffer> message = handover.encoded();
        if (message.isEmpty()) {
            return HandoverAnswer.TOO_LONG;
        }
        return socket.map(place -> sendTo(place, message.get())).orElse(HandoverAnswer.NO_ANSWER);
    }

    private HandoverAnswer sendTo(Path place, ByteBuffer message) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (deadline - System.nanoTime() > 0) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                TimeLimit.closeAfter(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())), channel);
                channel.connect(UnixDomainSocketAddress.of(place));
                return converse(channel, message);
            } catch (IOException _) {
                // The other start may hold the lock and not listen yet.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            } catch (UnsupportedOperationException _) {
                return HandoverAnswer.NO_ANSWER;
            }
        }
        return HandoverAnswer.NO_ANSWER;
    }

    /** Never sends twice: whatever goes wrong from here on, the IDs may have arrived. */
    private static HandoverAnswer converse(SocketChannel channel, ByteBuffer message) {
        try {
            while (message.hasRemaining()) {
                channel.write(message);
            }
            return switch (Channels.newInputStream(channel).read()) {
                case HandoverReceiver.TAKEN -> HandoverAnswer.TAKEN;
                case HandoverReceiver.REFUSED -> HandoverAnswer.REFUSED;
                default -> HandoverAnswer.NO_ANSWER;
            };
        } catch (IOException _) {
            return HandoverAnswer.NO_ANSWER;
        }
    }
}
