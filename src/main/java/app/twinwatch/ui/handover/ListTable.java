package app.twinwatch.ui.handover;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.CsvText;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.watch.VoiceBook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes twins as a table for a spreadsheet, with headings and states in the user's language. Immutable; any thread. */
final class ListTable {
    private final Messages messages;
    private final TwinWords words;
    private final VoiceBook voices;
    private final ZoneId zone;

    ListTable(Messages messages, TwinWords words, VoiceBook voices, ZoneId zone) {
        this.messages = messages;
        this.words = words;
        this.voices = voices;
        this.zone = zone;
    }

    /** Returns the whole text of the file. */
    String of(List<Twin> twins) {
        CsvText table = new CsvText().row(row(column -> column.heading(messages)));
        twins.forEach(twin -> table.row(row(column -> cell(column, twin))));
        return table.text();
    }

    private String cell(TwinColumn column, Twin twin) {
        return switch (column) {
            case NAME -> twin.name().orElse("");
            case LABEL -> twin.label().orElse("");
            case STATE -> words.pill(twin.state());
            case SINCE -> moment(Optional.of(twin.stateSince()));
            case AVATAR_ID -> twin.id().value();
            case VOICE_ID -> twin.defaultVoiceId().orElse("");
            case VOICE_NAME ->
                twin.defaultVoiceId().flatMap(voices::find).map(VoiceName::name).orElse("");
            case NOTE -> twin.remarks().note();
            // No tag holds a comma.
            case TAGS -> twin.remarks().tags().stream().map(Tag::name).collect(Collectors.joining(", "));
            case ADDED -> moment(Optional.of(twin.addedAt()));
            case STARTED -> moment(twin.startedAt());
            case TOOK ->
                twin.trainingTime()
                        .filter(TrainingTime::isKnownWell)
                        .map(time -> String.valueOf(time.about().toMinutes()))
                        .orElse("");
            case LAST_CHECKED -> moment(twin.lastCheckedAt());
            case WORDS -> words.ownWords(twin.state()).orElse("");
            case ZONE -> zone.getId();
        };
    }

    private String moment(Optional<Instant> moment) {
        return moment.map(at -> CellMoment.write(at, zone)).orElse("");
    }

    private static String[] row(Function<TwinColumn, String> cells) {
        return Stream.of(TwinColumn.values()).map(cells).toArray(String[]::new);
    }
}
