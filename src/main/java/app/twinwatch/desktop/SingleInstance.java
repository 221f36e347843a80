package app.twinwatch.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one running Twinwatch of a data folder. Two would overwrite each other's list and ask HeyGen twice.
 *
 * <p>A lock on {@code instance.lock} decides who is first: the system releases it whatever happens to the process. The
 * socket beside it only carries what a second start hands over. The lock file itself stays for ever, because deleting a
 * lock file lets two processes hold "the" lock at once.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final String LOCK_FILE = "instance.lock";
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final FileChannel lockChannel;
    private final Optional<HandoverReceiver> receiver;

    private SingleInstance(FileChannel lockChannel, Optional<HandoverReceiver> receiver) {
        this.lockChannel = lockChannel;
        this.receiver = receiver;
    }

    /** What came of claiming a data folder. */
    public sealed interface Claim {
        /** The folder is ours until the instance is closed or the process ends. */
        record First(SingleInstance instance) implements Claim {}

        /** Another process has it, and can be told something. */
        record Second(HandoverSender sender) implements Claim {}

        /** It can't be found out; two could be running. */
        record Unclear(Reason reason) implements Claim {
            /** Why it can't be found out. */
            public enum Reason {
                /** The data folder does not exist. */
                FOLDER_MISSING,
                /** This user may not write to the data folder. */
                NOT_PERMITTED,
                /** The disk, often one in the network, has no locks. */
                NO_LOCKS
            }
        }
    }

    /**
     * Claims a data folder for this process. Never throws, and does not wait.
     *
     * @param dataFolder must exist
     */
    public static Claim claim(Path dataFolder) {
        return claim(dataFolder, socketBase(), LIMIT);
    }

    static Claim claim(Path dataFolder, Path socketBase, Duration limit) {
        try {
            FileChannel channel = FileChannel.open(
                    dataFolder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = tryLock(channel);
            Optional<Path> socket = findSocket(dataFolder, socketBase);
            if (locked && socket.filter(place -> isListenedTo(place, limit)).isPresent()) {
                // Somebody removed the folder of a running one, which has its lock on a file that nobody finds any
                // more.
                channel.close();
                locked = false;
            }
            return locked
                    ? new Claim.First(new SingleInstance(channel, openReceiver(socket, limit)))
                    : new Claim.Second(new HandoverSender(socket, limit));
        } catch (NoSuchFileException _) {
            return new Claim.Unclear(Claim.Unclear.Reason.FOLDER_MISSING);
        } catch (AccessDeniedException _) {
            return new Claim.Unclear(Claim.Unclear.Reason.NOT_PERMITTED);
        } catch (IOException failure) {
            LOG.warn(
                    "The data folder could not be claimed: {}",
                    failure.getClass().getSimpleName());
            return new Claim.Unclear(Claim.Unclear.Reason.NO_LOCKS);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException _) {
            // This very process holds it. Closing any channel of the file would release the lock on POSIX systems.
            return false;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Without a socket the folder is still ours; a second start then gets no answer. */
    private static Optional<HandoverReceiver> openReceiver(Optional<Path> socket, Duration limit) {
        if (socket.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HandoverReceiver.open(socket.get(), limit));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException failure) {
            LOG.warn(
                    "Other starts can't hand anything over: {}",
                    failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<Path> findSocket(Path dataFolder, Path socketBase) {
        try {
            return Optional.of(SocketPlace.of(socketBase, dataFolder));
        } catch (IOException failure) {
            LOG.warn("Other starts can't be reached: {}", failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The socket of a program that is no more refuses everybody. */
    private static boolean isListenedTo(Path socket, Duration limit) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            TimeLimit.closeAfter(limit, channel);
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Path socketBase() {
        return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                .filter(value -> OperatingSystem.current() == OperatingSystem.LINUX && !value.isBlank())
                .map(Path::of)
                .filter(folder -> folder.isAbsolute() && Files.isWritable(folder))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Begins to take handovers; those that came since the claim are told at once.
     *
     * @param listener raises the window and adds the IDs; called on a virtual thread, several may be called at once.
     *     The second start is answered when it returns
     */
    public void listen(Consumer<Handover> listener) {
        receiver.ifPresent(open -> open.listen(listener));
    }

    /** Gives the data folder free. */
    @Override
    public void close() {
        receiver.ifPresent(HandoverReceiver::close);
        try {
            lockChannel.close();
        } catch (IOException _) {
            LOG.debug("the lock is released when the process ends");
        }
    }
}
