package app.twinwatch.twin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Takes a pasted text apart into words, links and the values of named fields, line by line. */
final class PastedPieces {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_-]{1,30}");
    private static final Set<String> ID = Set.of("id", "ids");
    /** What may stand between a name and its value. */
    private static final Set<String> CONNECTORS = Set.of("is", "are", "-", "–", "—", "→", "->", "#");
    /** No row of a table is as long; a line taken apart takes many times its size, all at once. */
    private static final int LONGEST_PART = 100_000;

    private final String text;
    /** Which columns of a table hold no avatar IDs, by its header; empty while no header was seen. */
    private Set<Integer> skippedColumns = Set.of();
    /** Whether the lines stand below a heading such as "Voice IDs". */
    private boolean belowOtherHeading;
    /** Whether that heading holds until its bracket is closed. */
    private boolean inOtherBlock;
    /** The name in front of a list that is not at its end, as in "Voice IDs: ..., ..."; empty without one. */
    private String list = "";

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

    private void readLine(String whole, Consumer<Piece> consumer) {
        list = "";
        int end = PastedLine.partOf(whole, 0, LONGEST_PART);
        PastedLine line = PastedLine.of(whole.substring(0, end));
        boolean read = readStart(line, end == whole.length(), consumer);
        int column = line.cells().size() - 1;
        while (read && end < whole.length()) {
            int start = end;
            end = PastedLine.partOf(whole, start, LONGEST_PART);
            List<List<String>> cells =
                    PastedLine.of(whole.substring(start, end)).cells();
            readCells(cells, column, false, consumer);
            column += cells.size() - 1;
        }
    }

    /**
     * @param whole whether it is all of a line, and no part of one
     * @return whether what follows on the line is read as well
     */
    private boolean readStart(PastedLine line, boolean whole, Consumer<Piece> consumer) {
        if (line.closes()) {
            belowOtherHeading = false;
        }
        if (line.isEmpty()) {
            skippedColumns = Set.of();
        } else if (line.isHeading()) {
            belowOtherHeading = FieldName.isOther(String.join(" ", line.onlyWords()));
            inOtherBlock = belowOtherHeading && line.opens();
        } else if (line.isTableHeader()) {
            skippedColumns = line.columnsOfOtherIds();
            return false;
        } else if (belongsToOtherHeading(line.onlyWords())) {
            return false;
        } else {
            belowOtherHeading = belowOtherHeading && inOtherBlock;
            readCells(line.cells(), 0, whole, consumer);
        }
        return true;
    }

    private boolean belongsToOtherHeading(List<String> words) {
        return belowOtherHeading
                && !words.isEmpty()
                && (words.size() == 1 || words.getFirst().matches("(?i)id:?"));
    }

    /**
     * @param firstColumn the place of the first cell in its line, from 0
     * @param whole whether these are all cells of the line
     */
    private void readCells(List<List<String>> cells, int firstColumn, boolean whole, Consumer<Piece> consumer) {
        // What stands below a table in one cell is no row of it.
        boolean oneCell = firstColumn + cells.size() == 1;
        for (int column = 0; column < cells.size(); column++) {
            if (oneCell || !skippedColumns.contains(firstColumn + column)) {
                readWords(cells.get(column), whole && oneCell, consumer);
            }
        }
    }

    private void readWords(List<String> words, boolean onlyCell, Consumer<Piece> consumer) {
        String field = "";
        for (String word : words) {
            boolean link = PastedLink.isLink(word);
            if (!link && word.endsWith("==")) {
                // The padding of an API key, not a field without a value.
                field = "";
                continue;
            }
            int colon = link ? -1 : Math.max(word.lastIndexOf(':'), word.lastIndexOf('='));
            if (colon >= 0) {
                field = colon > 0 ? joined(field, word.substring(0, colon)) : field;
                list = FieldName.isOther(field) && field.endsWith("s") ? field : "";
            }
            if (colon < word.length() - 1) {
                String value = word.substring(colon + 1);
                consumer.accept(
                        new Piece(trimmed(value), field.isEmpty() ? list : field, onlyCell && words.size() == 1));
                field = CONNECTORS.contains(value) ? field : NAME.matcher(value).matches() ? joined(field, value) : "";
            }
        }
    }

    /** "Voice ID" is one name in two words. */
    private static String joined(String before, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ID.contains(lower) && !before.isEmpty() ? before + "_" + lower : lower;
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
