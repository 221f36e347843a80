package app.twinwatch.desktop;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running Twinwatch's side of a handover: listens on a local socket. Whatever arrives there, it goes on listening.
 */
final class HandoverReceiver implements AutoCloseable {
    static final int TAKEN = 'y';
    static final int REFUSED = 'n';

    private static final Logger LOG = LoggerFactory.getLogger(HandoverReceiver.class);
    private static final int MOST_AT_ONCE = 16;
    private static final long PAUSE_MILLIS = 100;

    private final Path socket;
    private final ServerSocketChannel server;
    private final Duration limit;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private HandoverReceiver(Path socket, ServerSocketChannel server, Duration limit) {
        this.socket = socket;
        this.server = server;
        this.limit = limit;
    }

    /**
     * Takes the socket's place; whoever holds the lock may, so a socket that is there is the rest of a killed run.
     *
     * @param limit how long one conversation may take
     */
    static HandoverReceiver open(Path socket, Duration limit) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            return new HandoverReceiver(socket, server, limit);
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /** Starts to listen; each handover is told on a virtual thread of its own. */
    void listen(Consumer<Handover> listener) {
        Thread.ofVirtual().name("twinwatch-handover").start(() -> acceptAll(listener));
    }

    private void acceptAll(Consumer<Handover> listener) {
        while (server.isOpen()) {
            places.acquireUninterruptibly();
            try {
                SocketChannel channel = server.accept();
                TimeLimit.closeAfter(limit, channel);
                Thread.ofVirtual().name("twinwatch-handover").start(() -> converse(channel, listener));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException failure) {
                places.release();
                LOG.warn(
                        "A handover could not be accepted: {}",
                        failure.getClass().getSimpleName());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private void converse(SocketChannel channel, Consumer<Handover> listener) {
        try (channel) {
            DataInputStream input = new DataInputStream(Channels.newInputStream(channel));
            int answer = Handover.read(input)
                    .map(handover -> tell(handover, listener))
                    .orElse(REFUSED);
            channel.write(ByteBuffer.wrap(new byte[] {(byte) answer}));
        } catch (IOException _) {
            LOG.debug("a handover broke off");
        } finally {
            places.release();
        }
    }

    /** The answer comes after the listener, so that one that hangs is noticed on the other side. */
    private static int tell(Handover handover, Consumer<Handover> listener) {
        try {
            listener.accept(handover);
            return TAKEN;
        } catch (RuntimeException failure) {
            LOG.error("A handover could not be carried out", failure);
            return REFUSED;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException _) {
            // The next start clears it away.
            LOG.debug("the socket could not be deleted");
        }
    }
}
