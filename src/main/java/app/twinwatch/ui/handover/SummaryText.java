package app.twinwatch.ui.handover;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The list as plain text for a mail: how many stand how, and a line for each twin that needs a person or can be used. It
 * is read elsewhere and later, so every time has its day and its zone. Immutable; any thread.
 */
final class SummaryText {
    private final Messages messages;
    private final TimeWords times;
    private final TwinWords words;

    SummaryText(Messages messages, TimeWords times, TwinWords words) {
        this.messages = messages;
        this.times = times;
        this.words = words;
    }

    String of(List<Twin> twins, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("summary.head", twins.size(), times.exact(now)));
        counts(twins).forEach((pill, count) -> lines.add(messages.text("text.line", pill, count)));
        section(lines, "summary.attention", twins.stream().filter(SummaryText::needsAPerson), this::attention);
        section(lines, "summary.ready", twins.stream().filter(SummaryText::isReady), this::ready);
        return String.join("\n", lines);
    }

    private void section(List<String> lines, String headingKey, Stream<Twin> twins, Function<Twin, String> line) {
        List<String> each = twins.sorted(Comparator.comparing(Twin::stateSince).reversed())
                .map(line)
                .toList();
        if (!each.isEmpty()) {
            lines.add("");
            lines.add(messages.text(headingKey));
            lines.addAll(each);
        }
    }

    private String attention(Twin twin) {
        String steps = String.join(" ", words.steps(twin.state()));
        return twin.state() instanceof TwinState.Failed(String said)
                ? messages.text("summary.line.failed", twin.displayName(), since(twin), words.cause(said), steps)
                : messages.text("summary.line.attention", twin.displayName(), since(twin), steps);
    }

    private String ready(Twin twin) {
        Optional<String> voice = twin.defaultVoiceId();
        return voice.map(id -> messages.text("summary.line.ready", twin.displayName(), since(twin), id))
                .orElseGet(() -> messages.text("summary.line.noVoice", twin.displayName(), since(twin)));
    }

    private String since(Twin twin) {
        return messages.text("text.since", words.pill(twin.state()), times.exact(twin.stateSince()));
    }

    private Map<String, Integer> counts(List<Twin> twins) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        twins.forEach(twin -> counts.merge(words.pill(twin.state()), 1, Integer::sum));
        return counts;
    }

    private static boolean isReady(Twin twin) {
        return twin.state() instanceof TwinState.Ready;
    }

    private static boolean needsAPerson(Twin twin) {
        return switch (twin.state()) {
            case TwinState.Failed(String _),
                    TwinState.AwaitingPermission(),
                    TwinState.NotFound(),
                    TwinState.Other(String _) -> true;
            case TwinState.Unchecked(), TwinState.Training(), TwinState.Ready() -> false;
        };
    }
}
