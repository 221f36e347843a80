package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.VoiceWords;
import app.twinwatch.watch.VoiceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A twin as plain text for the clipboard. It is read elsewhere and later, so every time has its day and its zone.
 * Immutable; any thread.
 */
final class TwinAsText {
    private final Messages messages;
    private final TimeWords times;
    private final TwinWords words;
    private final VoiceBook voices;

    TwinAsText(Messages messages, TimeWords times, TwinWords words, VoiceBook voices) {
        this.voices = voices;
        this.messages = messages;
        this.times = times;
        this.words = words;
    }

    /** Returns all about the twin that a colleague could want to know. */
    String summary(Twin twin) {
        List<String> lines = new ArrayList<>();
        lines.add(twin.displayName());
        twin.label().flatMap(_ -> twin.name()).ifPresent(name -> lines.add(line("text.heyGenName", name)));
        lines.add(line("text.state", since(twin)));
        words.ownWords(twin.state()).ifPresent(said -> lines.add(line("support.words", said)));
        lines.add(line("fact.avatarId", twin.id().value()));
        twin.defaultVoiceId().ifPresent(voice -> {
            voices.find(voice).ifPresent(name -> lines.add(line("fact.voice", VoiceWords.of(name, messages))));
            lines.add(line("text.voiceId", voice));
        });
        twin.startedAt().ifPresent(started -> lines.add(line("fact.started", times.exact(started))));
        words.took(twin).ifPresent(took -> lines.add(line("fact.took", took)));
        if (!twin.remarks().note().isEmpty()) {
            lines.add(line("fact.note", twin.remarks().note()));
        }
        return String.join("\n", lines);
    }

    /** Returns a message for HeyGen's support. The user's own label and note are not HeyGen's business. */
    String supportMessage(Twin twin) {
        String nothing = messages.text("support.nothing");
        return String.join(
                "\n",
                messages.text(twin.state() instanceof TwinState.Failed ? "support.failed" : "support.question"),
                "",
                line("fact.avatarId", twin.id().value()),
                line("text.heyGenName", twin.name().orElse(nothing)),
                line("text.state", since(twin)),
                line("fact.started", twin.startedAt().map(times::exact).orElse(nothing)),
                line("fact.lastChecked", twin.lastCheckedAt().map(times::exact).orElse(nothing)),
                line("support.words", words.ownWords(twin.state()).orElse(nothing)),
                line("support.request", twin.requestId().orElse(nothing)));
    }

    private String since(Twin twin) {
        Instant since = twin.stateSince();
        return messages.text("text.since", words.pill(twin.state()), times.exact(since));
    }

    private String line(String key, String value) {
        return messages.text("text.line", messages.text(key), value);
    }
}
