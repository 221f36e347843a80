package app.twinwatch.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a pasted text, which may be a row of a table.
 *
 * @param cells the words of each cell; a line that is no row has one cell
 * @param opens whether a bracket is opened at its end, as in {@code "voice_ids": [}
 * @param closes whether it begins by closing a bracket
 */
record PastedLine(List<List<String>> cells, boolean opens, boolean closes) {
    private static final String BREAKS = " \t,;|\"'`“”„‘’«»<>()[]{}*\u00A0\u200B\u200C\u200D\uFEFF\u2060";
    /** A name has no digits, but for a "v2" or a "#1" in a corner. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_./#&%-]{1,40}:?|[\\p{Alnum}#.]{1,3}|:");

    private static final int LONGEST_NAME = 5;

    private static final PastedLine EMPTY = new PastedLine(List.of(List.of()), false, false);

    static PastedLine of(String line) {
        String bare = line.strip();
        if (bare.isEmpty()) {
            return EMPTY;
        }
        List<String> parts = split(line, separator(line));
        List<List<String>> cells = new ArrayList<>(parts.size());
        for (String part : parts) {
            cells.add(words(part));
        }
        return new PastedLine(
                cells, bare.endsWith("[") || bare.endsWith("{"), bare.startsWith("]") || bare.startsWith("}"));
    }

    /** Returns where a part of a line ends that is to be read by itself: between two words, if it has any. */
    static int partOf(String line, int start, int longest) {
        int end = start + longest;
        if (end >= line.length()) {
            return line.length();
        }
        while (end > start && BREAKS.indexOf(line.charAt(end - 1)) < 0) {
            end--;
        }
        return end == start ? start + longest : end;
    }

    boolean isEmpty() {
        for (List<String> cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the words, if they all stand in one cell; otherwise nothing. */
    List<String> onlyWords() {
        List<String> only = List.of();
        for (List<String> cell : cells) {
            if (!cell.isEmpty() && !only.isEmpty()) {
                return List.of();
            }
            only = cell.isEmpty() ? only : cell;
        }
        return only;
    }

    /** Says whether it is nothing but a name for what stands below it. */
    boolean isHeading() {
        List<String> words = onlyWords();
        return words.size() <= LONGEST_NAME && FieldName.isHeading(joined(words)) && areNames(words);
    }

    /** Says whether it names the columns of a table: nothing but names, and one of them speaks of IDs. */
    boolean isTableHeader() {
        if (cells.size() == 1 || !onlyWords().isEmpty()) {
            return false;
        }
        boolean speaksOfIds = false;
        for (List<String> cell : cells) {
            if (cell.size() > LONGEST_NAME) {
                return false;
            }
            speaksOfIds = speaksOfIds || FieldName.isHeading(joined(cell));
        }
        return speaksOfIds && cells.stream().allMatch(PastedLine::areNames);
    }

    /** Returns the numbers of the columns that a header says hold no avatar IDs. */
    Set<Integer> columnsOfOtherIds() {
        Set<Integer> columns = new HashSet<>();
        for (int column = 0; column < cells.size(); column++) {
            if (FieldName.isOther(joined(cells.get(column)))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static boolean areNames(List<String> words) {
        for (String word : words) {
            if (!NAME.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(" ", words);
        };
    }

    private static char separator(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        if (line.indexOf('|') != line.lastIndexOf('|')) {
            return '|';
        }
        return line.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> words(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(2);
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

    /** Splits a row of a table; a separator between double quotes belongs to its cell. */
    private static List<String> split(String line, char separator) {
        List<String> cells = new ArrayList<>(2);
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
}
