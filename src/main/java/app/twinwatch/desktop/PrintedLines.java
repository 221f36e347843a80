package app.twinwatch.desktop;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns what a library prints on the console into entries of the log, a line each.
 *
 * <p>JavaFX prints the stack of a failure itself, such as that of its painter when the system ends the program in the
 * middle of a picture. Whoever started Twinwatch in a terminal can do nothing with that.
 */
public final class PrintedLines extends OutputStream {
    private static final int LONGEST_BYTES = 4000;

    private final Logger log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private PrintedLines(Logger log) {
        this.log = log;
    }

    /** Returns a stream for {@link System#setErr}. It never throws, and keeps no line longer than 4000 bytes whole. */
    public static PrintStream toLog() {
        return new PrintStream(new PrintedLines(Logger.getLogger("console")), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int printed) {
        if (printed == '\n') {
            log();
        } else {
            line.write(printed);
            if (line.size() == LONGEST_BYTES) {
                log();
            }
        }
    }

    private void log() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        // Before logging: what that prints itself begins a line of its own.
        line.reset();
        if (!text.isEmpty()) {
            log.log(Level.WARNING, "{0}", text);
        }
    }
}
