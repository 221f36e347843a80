package app.twinwatch.ui.handover;

import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of one language in which a list may have been exported. Immutable; any thread. */
final class TableLanguage {
    private final Messages messages;

    TableLanguage(Messages messages) {
        this.messages = messages;
    }

    /** Returns where each column stands under these headings; those that have other words are left out. */
    Map<TwinColumn, Integer> columns(List<String> headings) {
        Map<TwinColumn, Integer> columns = new EnumMap<>(TwinColumn.class);
        for (TwinColumn column : TwinColumn.values()) {
            String wanted = plain(column.heading(messages));
            for (int place = 0; place < headings.size(); place++) {
                if (plain(headings.get(place)).equals(wanted)) {
                    columns.putIfAbsent(column, place);
                }
            }
        }
        return columns;
    }

    /** Returns the state that a word stands for, without HeyGen's own words about it. */
    Optional<TwinState> state(String word) {
        Map<String, TwinState> states = Map.of(
                "state.unchecked", new TwinState.Unchecked(),
                "state.training", new TwinState.Training(),
                "state.permission", new TwinState.AwaitingPermission(),
                "state.ready", new TwinState.Ready(),
                "state.failed", new TwinState.Failed(""),
                "state.notFound", new TwinState.NotFound(),
                "state.other", new TwinState.Other(""));
        return states.entrySet().stream()
                .filter(entry -> plain(messages.text(entry.getKey())).equals(plain(word)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
