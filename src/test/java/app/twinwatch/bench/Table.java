package app.twinwatch.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a benchmark found.
 *
 * @param header the columns
 * @param rows as many cells each as there are columns
 */
record Table(List<String> header, List<List<String>> rows) {
    /** Says in words why there is no table. */
    static Table sentence(String words) {
        return new Table(List.of(words), List.of());
    }

    /** Returns this with a sentence about what is not in it. */
    Table with(String words) {
        List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
        row.set(0, words);
        return new Table(
                header,
                Stream.concat(rows.stream(), Stream.of(List.copyOf(row))).toList());
    }

    String asMarkdown(String title) {
        String rule = "|" + "---|".repeat(header.size());
        return "\n### " + title + "\n\n" + line(header) + "\n" + rule + "\n"
                + rows.stream().map(Table::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
