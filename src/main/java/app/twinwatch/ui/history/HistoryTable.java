package app.twinwatch.ui.history;

import app.twinwatch.twin.Happening;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.CsvText;
import app.twinwatch.ui.common.Messages;
import java.time.ZoneId;
import java.util.List;

/** Writes what happened as a table for a spreadsheet. Immutable; any thread. */
final class HistoryTable {
    private final Messages messages;
    private final ZoneId zone;
    private final HistoryWords words;

    HistoryTable(Messages messages, ZoneId zone, HistoryWords words) {
        this.messages = messages;
        this.zone = zone;
        this.words = words;
    }

    /** Returns the whole text of the file. */
    String of(List<HistoryEntry> entries) {
        CsvText table = new CsvText()
                .row(
                        messages.text("calls.csv.time"),
                        messages.text("calls.csv.zone"),
                        messages.text("calls.csv.twin"),
                        messages.text("fact.avatarId"),
                        messages.text("history.csv.what"),
                        messages.text("history.csv.before"),
                        messages.text("history.csv.after"),
                        messages.text("support.words"));
        for (HistoryEntry entry : entries) {
            TwinEvent event = entry.event();
            boolean changed = event.what() instanceof Happening.Changed;
            table.row(
                    CsvText.moment(event.at(), zone),
                    CsvText.offset(event.at(), zone),
                    entry.who(),
                    event.id().value(),
                    changed ? messages.text("history.csv.changed") : words.what(event.what()),
                    event.what() instanceof Happening.Changed(TwinState from, TwinState _) ? words.pill(from) : "",
                    event.what() instanceof Happening.Changed(TwinState _, TwinState to) ? words.pill(to) : "",
                    words.said(event.what()).orElse(""));
        }
        return table.text();
    }
}
