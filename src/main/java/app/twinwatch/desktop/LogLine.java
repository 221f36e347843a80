package app.twinwatch.desktop;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Writes a log entry as one line (time in UTC, level, short logger name, message); the frames of a failure follow. */
final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder();
        TIME.formatTo(entry.getInstant(), text);
        text.append(' ').append(String.format("%-7s", entry.getLevel().getName()));
        text.append(' ').append(shortName(entry.getLoggerName()));
        text.append(": ")
                .append(Redaction.of(String.valueOf(formatMessage(entry))))
                .append('\n');
        appendFailure(entry.getThrown(), "", text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static String shortName(@Nullable String loggerName) {
        return loggerName == null ? "-" : loggerName.substring(loggerName.lastIndexOf('.') + 1);
    }

    private static void appendFailure(
            @Nullable Throwable failure, String label, StringBuilder text, Set<Throwable> seen) {
        // A cause may lead back to itself.
        if (failure == null || !seen.add(failure)) {
            return;
        }
        text.append("    ").append(label).append(failure.getClass().getName());
        if (failure.getMessage() != null) {
            text.append(": ").append(Redaction.of(failure.getMessage()));
        }
        text.append('\n');
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("        at ").append(frame).append('\n');
        }
        appendFailure(failure.getCause(), "caused by ", text, seen);
        for (Throwable suppressed : failure.getSuppressed()) {
            appendFailure(suppressed, "suppressed ", text, seen);
        }
    }
}
