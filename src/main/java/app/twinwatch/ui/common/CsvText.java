package app.twinwatch.ui.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a CSV file (RFC 4180) that every spreadsheet opens as a table: with a mark that says it is UTF-8, and with
 * cells that can't be taken for a formula. For one thread.
 */
public final class CsvText {
    /** Without it some spreadsheets take the text for an old local encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Such as 2026-11-24 08:52:07, which every spreadsheet takes for a moment. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Adds a row. */
    public CsvText row(String... cells) {
        text.append(Stream.of(cells).map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** Returns all of it. */
    public String text() {
        return text.toString();
    }

    /** Returns a cell that says a moment in local time, because people read it there. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Returns a cell that says how far the local time of a moment is from UTC. */
    public static String offset(Instant moment, ZoneId zone) {
        return OFFSET.format(moment.atZone(zone));
    }

    /** Returns what a cell held before it was made safe for spreadsheets. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** Also behind marks that keep it from being one, so that each mark that is added can be taken away again. */
    private static boolean isFormula(String value) {
        int marks = 0;
        while (marks < value.length() && value.charAt(marks) == '\'') {
            marks++;
        }
        return marks < value.length() && BEGINS_FORMULA.indexOf(value.charAt(marks)) >= 0;
    }

    private static String cell(String value) {
        // A name from elsewhere must not make a spreadsheet calculate or call anything.
        String plain = isFormula(value) ? "'" + value : value;
        boolean quoted = plain.chars().anyMatch(character -> ",;\"\r\n\t".indexOf(character) >= 0);
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
