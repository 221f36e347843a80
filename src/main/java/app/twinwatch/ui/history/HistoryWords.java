package app.twinwatch.ui.history;

import app.twinwatch.twin.Happening;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what happened into words. Immutable; any thread. */
final class HistoryWords {
    private final Messages messages;
    private final TimeWords times;
    private final TwinWords twins;

    HistoryWords(Messages messages, TimeWords times, TwinWords twins) {
        this.messages = messages;
        this.times = times;
        this.twins = twins;
    }

    HistoryRow row(HistoryEntry entry) {
        Happening what = entry.event().what();
        String when = times.timeOfDay(entry.event().at());
        Optional<String> said = said(what).map(words -> messages.text("detail.ownWords", words));
        String place = messages.text(entry.listed() ? "history.spoken" : "history.spoken.gone");
        String spoken = messages.text(
                "history.row.spoken", entry.day().orElse(""), when, entry.who(), spoken(what), said.orElse(""), place);
        return new HistoryRow(tone(what), entry.who(), what(what), said, when, spoken);
    }

    /** Says what happened, in short. */
    String what(Happening what) {
        return what instanceof Happening.Changed(TwinState from, TwinState to)
                ? from instanceof TwinState.Unchecked
                        ? messages.text("history.found", twins.pill(to))
                        : messages.text("history.changed", twins.pill(from), twins.pill(to))
                : ofList(what);
    }

    /** Returns HeyGen's own words about what a twin became. */
    Optional<String> said(Happening what) {
        return what instanceof Happening.Changed(TwinState _, TwinState to) ? twins.ownWords(to) : Optional.empty();
    }

    String pill(TwinState state) {
        return twins.pill(state);
    }

    /** Sums up a period: how many became ready, failed and so on. */
    String summary(HistoryPeriod period, Map<HistoryKind, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(messages.text("history.part." + kind.name(), count)));
        String list = parts.stream()
                .reduce((one, other) -> messages.text("news.and", one, other))
                .orElseGet(() -> messages.text("history.part.nothing"));
        return messages.text("history.summary." + period.name(), list);
    }

    private String spoken(Happening what) {
        return what instanceof Happening.Changed(TwinState from, TwinState to) && !(from instanceof TwinState.Unchecked)
                ? messages.text("history.changed.spoken", twins.pill(from), twins.pill(to))
                : what(what);
    }

    private String ofList(Happening what) {
        return messages.text(
                switch (what) {
                    case Happening.Added(), Happening.Changed(TwinState _, TwinState _) -> "history.added";
                    case Happening.Imported() -> "history.imported";
                    case Happening.PutBack() -> "history.putBack";
                    case Happening.Removed() -> "history.removed";
                });
    }

    private static Tone tone(Happening what) {
        return what instanceof Happening.Changed(TwinState _, TwinState to) ? Tone.of(to) : Tone.WAITING;
    }
}
