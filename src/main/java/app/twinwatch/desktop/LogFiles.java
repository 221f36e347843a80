package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of this run: three files of at most 1 MB each, and nothing on the console.
 *
 * <p>A log is a help and never a condition: if its folder can't be written, Twinwatch runs without one.
 */
public final class LogFiles implements AutoCloseable {
    private static final int MAXIMUM_BYTES = 1_000_000;
    private static final int FILES = 3;

    private final Logger root;
    private final Optional<Handler> handler;
    private final List<Handler> previous;

    private LogFiles(Logger root, Optional<Handler> handler, List<Handler> previous) {
        this.root = root;
        this.handler = handler;
        this.previous = previous;
    }

    /** Sends everything that is logged in this process to {@code twinwatch-0.log} (the newest) and on. Never throws. */
    public static LogFiles start(Path logFolder) {
        return start(logFolder, MAXIMUM_BYTES);
    }

    static LogFiles start(Path logFolder, int maximumBytes) {
        Logger root = Logger.getLogger("");
        List<Handler> previous = List.of(root.getHandlers());
        previous.forEach(root::removeHandler);
        Optional<Handler> handler = open(logFolder, maximumBytes);
        handler.ifPresent(root::addHandler);
        return new LogFiles(root, handler, previous);
    }

    /** Says whether there is a log at all. */
    public boolean isWriting() {
        return handler.isPresent();
    }

    /** Closes the files; what is logged afterwards goes where it went before the start. */
    @Override
    public void close() {
        handler.ifPresent(root::removeHandler);
        handler.ifPresent(Handler::close);
        previous.forEach(root::addHandler);
    }

    private static Optional<Handler> open(Path logFolder, int maximumBytes) {
        try {
            PrivateFolder.create(logFolder);
            // FileHandler gives "%" a meaning of its own, and a folder may have one in its name.
            String folder = logFolder.toAbsolutePath().toString().replace("%", "%%");
            FileHandler handler = new FileHandler(folder + "/twinwatch-%g.log", maximumBytes, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new LogLine());
            handler.setLevel(Level.INFO);
            handler.setErrorManager(new Silence());
            return Optional.of(handler);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The disk may fill up later; the JDK would then complain on the console. */
    private static final class Silence extends ErrorManager {
        @Override
        public void error(String message, Exception failure, int code) {
            // There is no place left where this could be told.
        }
    }
}
