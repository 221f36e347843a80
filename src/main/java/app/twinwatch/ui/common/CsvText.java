package app.twinwatch.ui.common;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a CSV file (RFC 4180) that every spreadsheet opens as a table: with a mark that says it is UTF-8, and with
 * cells that can't be taken for a formula. For one thread.
 */
public final class CsvText {
    /** Without it some spreadsheets take the text for an old local encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
