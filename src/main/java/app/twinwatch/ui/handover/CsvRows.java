package app.twinwatch.ui.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads the cells of a CSV text, whichever character a spreadsheet put between them. Immutable; any thread. */
final class CsvRows {
    /** The comma of the standard, the semicolon of Excel in much of Europe, and the tab of its "Unicode text". */
    private static final String SEPARATORS = ",;\t";

    private static final Set<Integer> LINE_ENDS = Set.of((int) '\r', (int) '\n');

    /** As many columns as a spreadsheet can have; what stands beyond is not read. */
    private static final int MOST_CELLS = 16_384;

    private final ObjectReader reader = CsvMapper.builder()
            .build()
            .readerForListOf(String.class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .with(CsvReadFeature.SKIP_EMPTY_LINES);

    /**
     * Returns the rows with their cells, as far as the text can be understood.
     *
     * @param most no more rows than this are read
     */
    List<List<String>> read(String text, int most) {
        List<List<String>> rows = new ArrayList<>();
        CsvSchema form = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<List<String>> cells = reader.with(form).readValues(text)) {
            while (rows.size() < most && cells.hasNextValue()) {
                rows.add(cells.nextValue().stream()
                        .limit(MOST_CELLS)
                        .map(cell -> Optional.ofNullable(cell).orElse(""))
                        .toList());
            }
        } catch (JacksonException _) {
            // A quote that never ends costs what comes after it.
            return rows;
        }
        return rows;
    }

    /** Returns what stands most often in the first line, outside of quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int index = 0;
                index < text.length() && (quoted || !LINE_ENDS.contains((int) text.charAt(index)));
                index++) {
            char character = text.charAt(index);
            quoted ^= character == '"';
            int which = SEPARATORS.indexOf(character);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int which = 1; which < counts.length; which++) {
            best = counts[which] > counts[best] ? which : best;
        }
        return SEPARATORS.charAt(best);
    }
}
