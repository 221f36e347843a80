package app.twinwatch.ui.handover;

import app.twinwatch.store.ListExport;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.watch.VoiceBook;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes any choice of twins for others to read. UI thread only, but for what it returns. */
public final class ExportViewModel {
    private final ListTable table;
    private final SummaryText summary;
    private final VoiceBook voices;
    private final TwinActions actions;
    private final InstantSource clock;

    public ExportViewModel(
            Messages messages,
            TimeWords times,
            TwinWords words,
            VoiceBook voices,
            TwinActions actions,
            InstantSource clock) {
        this.table = new ListTable(messages, words, voices, times.zone());
        this.summary = new SummaryText(messages, times, words);
        this.voices = voices;
        this.actions = actions;
        this.clock = clock;
    }

    /** Returns what writes these twins for a spreadsheet; that may take a moment, on any thread. */
    public Supplier<String> csv(List<Twin> twins) {
        return () -> table.of(twins);
    }

    /** Returns what writes these twins for another Twinwatch or another program; that may take a moment, on any thread. */
    public Supplier<String> json(List<Twin> twins) {
        return () -> new ListExport().write(twins, namesOfVoices(twins));
    }

    /** Copies what a mail would say of these twins, and confirms it. */
    public void copySummary(List<Twin> twins) {
        actions.copy(summary.of(twins, clock.instant()), "summary.copied");
    }

    private Map<String, VoiceName> namesOfVoices(List<Twin> twins) {
        Set<String> used =
                twins.stream().flatMap(twin -> twin.defaultVoiceId().stream()).collect(Collectors.toSet());
        return voices.all().entrySet().stream()
                .filter(voice -> used.contains(voice.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
