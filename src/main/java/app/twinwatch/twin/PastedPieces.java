package app.twinwatch.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Takes a pasted text apart into words, links and the values of named fields, line by line. */
final class PastedPieces {
    private static final String BREAKS = " \t,;|\"'`“”„‘’«»<>()[]{}*\u00A0\u200B\u200C\u200D\uFEFF\u2060";

    private final String text;
    /** Which columns of a table hold no avatar IDs, by its header; empty while no header was seen. */
    private Set<Integer> skippedColumns = Set.of();

    /**
     * A word of the text.
     *
     * @param text the word
     * @param field the name in front of it, as in {@code "avatar_id": "..."}, in lower case; empty without one
     * @param alone whether it is all that stands on its line
     */
    record Piece(String text, String field, boolean alone) {}

    PastedPieces(String text) {
        this.text = text;
    }

    void forEach(Consumer<Piece> consumer) {
        text.lines().forEach(line -> readLine(line, consumer));
    }

    private void readLine(String line, Consumer<Piece> consumer) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = split(line, separator);
        if (isHeader(cells)) {
            skippedColumns = columnsOfOtherIds(cells);
            return;
        }
        for (int column = 0; column < cells.size(); column++) {
            boolean skipped = cells.size() > 1 && skippedColumns.contains(column);
            if (!skipped) {
                readWords(cells.get(column), cells.size() == 1, consumer);
            }
        }
    }

    private static void readWords(String cell, boolean onlyCell, Consumer<Piece> consumer) {
        List<String> words = words(cell);
        String field = "";
        for (String word : words) {
            boolean link = word.contains("://");
            int colon = link ? -1 : Math.max(word.lastIndexOf(':'), word.lastIndexOf('='));
            if (!link && word.endsWith("==")) {
                // The padding of an API key, not a field without a value.
                field = "";
                continue;
            }
            if (colon >= 0) {
                field = colon > 0 ? word.substring(0, colon).toLowerCase(Locale.ROOT) : field;
                if (colon == word.length() - 1) {
                    continue;
                }
                word = word.substring(colon + 1);
            }
            consumer.accept(new Piece(trimmed(word), field, onlyCell && words.size() == 1));
            field = word.matches("[A-Za-z_]{1,30}") ? word.toLowerCase(Locale.ROOT) : "";
        }
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int index = 0; index <= cell.length(); index++) {
            if (index == cell.length() || BREAKS.indexOf(cell.charAt(index)) >= 0) {
                if (index > start) {
                    words.add(cell.substring(start, index));
                }
                start = index + 1;
            }
        }
        return words;
    }

    /** Splits a line of a table; a separator between double quotes belongs to its cell. */
    private static List<String> split(String line, char separator) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                cells.add(line.substring(start, index));
                start = index + 1;
            }
        }
        cells.add(line.substring(start));
        return cells;
    }

    /** A header names an avatar and has no digits, colons or the like that would make it a line of data or of JSON. */
    private static boolean isHeader(List<String> cells) {
        return cells.size() > 1
                && cells.stream().allMatch(cell -> cell.strip().matches("[\"']?[\\p{L} _./()-]{0,40}[\"']?"))
                && cells.stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).matches(".{0,40}(avatar|look|id\\b).{0,40}"));
    }

    private static Set<Integer> columnsOfOtherIds(List<String> header) {
        Set<Integer> columns = new HashSet<>();
        for (int column = 0; column < header.size(); column++) {
            if (PieceJudgement.isOtherField(header.get(column).toLowerCase(Locale.ROOT))) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Takes off the full stop that ends a sentence. */
    private static String trimmed(String word) {
        int end = word.length();
        while (end > 0 && ".!?:".indexOf(word.charAt(end - 1)) >= 0 && !word.endsWith("...")) {
            end--;
        }
        return word.substring(0, end);
    }
}
