package app.twinwatch.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a benchmark found.
 *
 * @param header the columns
 * @param rows as many cells each as there are columns
 */
record Table(List<String> header, List<List<String>> rows) {
    String asMarkdown(String title) {
        String rule = "|" + "---|".repeat(header.size());
        return "\n### " + title + "\n\n" + line(header) + "\n" + rule + "\n"
                + rows.stream().map(Table::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
