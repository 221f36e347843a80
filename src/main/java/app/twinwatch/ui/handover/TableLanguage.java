package app.twinwatch.ui.handover;

import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of one language in which a list may have been exported. Immutable; any thread. */
final class TableLanguage {
    private final Map<TwinColumn, String> headings = new EnumMap<>(TwinColumn.class);
    private final Map<String, TwinState> states = new HashMap<>();

    TableLanguage(Messages messages) {
        for (TwinColumn column : TwinColumn.values()) {
            headings.put(column, plain(column.heading(messages)));
        }
        states.put(plain(messages.text("state.unchecked")), new TwinState.Unchecked());
        states.put(plain(messages.text("state.training")), new TwinState.Training());
        states.put(plain(messages.text("state.permission")), new TwinState.AwaitingPermission());
        states.put(plain(messages.text("state.ready")), new TwinState.Ready());
        states.put(plain(messages.text("state.failed")), new TwinState.Failed(""));
        states.put(plain(messages.text("state.notFound")), new TwinState.NotFound());
        states.put(plain(messages.text("state.other")), new TwinState.Other(""));
    }

    /** Returns where each column stands under these headings; those that have other words are left out. */
    Map<TwinColumn, Integer> columns(List<String> cells) {
        List<String> found = cells.stream().map(TableLanguage::plain).toList();
        Map<TwinColumn, Integer> columns = new EnumMap<>(TwinColumn.class);
        headings.forEach((column, heading) -> {
            if (found.contains(heading)) {
                columns.put(column, found.indexOf(heading));
            }
        });
        return columns;
    }

    /** Returns the state that a word stands for, without HeyGen's own words about it. */
    Optional<TwinState> state(String word) {
        return Optional.ofNullable(states.get(plain(word)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
