package app.twinwatch.ui.handover;

import app.twinwatch.store.ListExport;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.CsvText;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TextFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list that Twinwatch exported, as CSV in any of its languages or as JSON. Immutable; any thread. The text may
 * come from anywhere.
 */
public final class ListReader {
    /** More rows than anybody has twins; the rest is not read. */
    private static final int MOST_ROWS = 100_000;

    /** Without these a table is none of the list, such as one of the checks. */
    private static final Set<TwinColumn> NEEDED =
            Set.of(TwinColumn.AVATAR_ID, TwinColumn.STATE, TwinColumn.NAME, TwinColumn.LABEL);

    private final List<TableLanguage> languages;
    private final ListExport json = new ListExport();
    private final CsvRows csv = new CsvRows();

    /** @param languages all in which lists are exported */
    public ListReader(List<Messages> languages) {
        this.languages = languages.stream().map(TableLanguage::new).toList();
    }

    /** Says whether a text is an exported list. */
    public boolean isExport(String text) {
        return ListExport.mayBe(text)
                || table(csv.read(TextFile.withoutMark(text), 1)).isPresent();
    }

    /**
     * Reads a list; empty if the text is none.
     *
     * @param now when twins count as added where the list does not say it
     */
    Optional<ListExport.Content> read(String text, Instant now) {
        if (ListExport.mayBe(text)) {
            return json.read(text);
        }
        List<List<String>> rows = csv.read(TextFile.withoutMark(text), MOST_ROWS + 1);
        return table(rows).map(table -> read(table, rows.subList(1, rows.size()), now));
    }

    /** Where the columns of a table stand, and in which language it is. */
    private record Table(TableLanguage language, Map<TwinColumn, Integer> columns) {}

    private Optional<Table> table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> headings = rows.getFirst().stream().map(CsvText::plain).toList();
        return languages.stream()
                .map(language -> new Table(language, language.columns(headings)))
                .filter(table -> table.columns().keySet().containsAll(NEEDED))
                .max(Comparator.comparingInt(table -> table.columns().size()));
    }

    private static ListExport.Content read(Table table, List<List<String>> rows, Instant now) {
        List<Twin> twins = new ArrayList<>();
        Map<String, VoiceName> voices = new HashMap<>();
        int unreadable = 0;
        for (List<String> cells : rows) {
            Map<TwinColumn, String> row = row(table.columns(), cells);
            Optional<Twin> twin = new ListRow(row, table.language()).twin(now);
            twin.ifPresent(twins::add);
            unreadable += twin.isEmpty() && !row.isEmpty() ? 1 : 0;
            twin.flatMap(Twin::defaultVoiceId)
                    .ifPresent(voice ->
                            new ListRow(row, table.language()).voice().ifPresent(name -> voices.put(voice, name)));
        }
        return new ListExport.Content(List.copyOf(twins), Map.copyOf(voices), unreadable, false);
    }

    private static Map<TwinColumn, String> row(Map<TwinColumn, Integer> columns, List<String> cells) {
        Map<TwinColumn, String> row = new EnumMap<>(TwinColumn.class);
        columns.forEach((column, place) -> {
            String cell = place < cells.size() ? CsvText.plain(cells.get(place)) : "";
            if (!cell.isBlank()) {
                row.put(column, cell);
            }
        });
        return row;
    }
}
