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

    private static String cell(String value) {
        // A name from elsewhere must not make a spreadsheet calculate or call anything.
        boolean formula = !value.isEmpty() && BEGINS_FORMULA.indexOf(value.charAt(0)) >= 0;
        String plain = formula ? "'" + value : value;
        boolean quoted = plain.chars().anyMatch(character -> ",;\"\r\n\t".indexOf(character) >= 0);
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
