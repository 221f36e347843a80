package app.twinwatch.ui.handover;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static app.twinwatch.twin.TwinSamples.named;
import static app.twinwatch.twin.TwinSamples.ready;

import app.twinwatch.fuzz.HostileReader;
import app.twinwatch.store.ListExport;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.watch.VoiceBook;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reader of exported lists, CSV and JSON. What it takes in must be able to go out again and come in the same, and no
 * cell that goes out may be a formula.
 */
public final class HostileLists implements HostileReader {
    private static final int MOST_TO_WRITE = 50;

    private final ListReader reader = new ListReader(Language.ALL.stream()
            .map(language -> new Messages(language.locale()))
            .toList());
    private final ListExport json = new ListExport();
    private final CsvRows rows = new CsvRows();

    @Override
    public List<byte[]> samples() {
        VoiceBook voices = new VoiceBook(Map.of("voice1", new VoiceName("Warm", Optional.of("English"))));
        List<Twin> twins = List.of(
                ready(1, "Maya", "voice1")
                        .with(new Remarks(
                                Optional.of("Board; \"film\""),
                                "Call back,\nplease",
                                List.of(new Tag("Board"), new Tag("Spring campaign")))),
                named(2, "=Ada", new TwinState.Failed("No face, \u202e in the video")),
                named(3, "Jürgen", new TwinState.Other("queued")),
                Twin.added(id(4), NOON));
        String table = new ListTable(EnglishWords.MESSAGES, EnglishWords.TWINS, voices, ZoneOffset.UTC).of(twins);
        return Stream.of(
                        table,
                        table.replace(',', ';').replace("\r\n", "\n"),
                        table.replace(',', '\t'),
                        json.write(twins, voices.all()),
                        json.write(twins, Map.of()).replaceAll("\\s", ""))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        reader.isExport(text);
        reader.read(text, NOON).ifPresent(this::check);
    }

    private void check(ListExport.Content content) {
        List<Twin> twins = content.twins().stream().limit(MOST_TO_WRITE).toList();
        List<Twin> again = reader.read(json.write(twins, content.voices()), NOON)
                .map(ListExport.Content::twins)
                .orElseThrow(() -> new AssertionError("written, and not read again"));
        if (!again.equals(twins)) {
            throw new AssertionError("read again as something else");
        }
        VoiceBook voices = new VoiceBook(content.voices());
        String table = new ListTable(EnglishWords.MESSAGES, EnglishWords.TWINS, voices, ZoneOffset.UTC).of(twins);
        List<List<String>> cells = rows.read(table.substring(1), Integer.MAX_VALUE);
        if (cells.size() != twins.size() + 1) {
            throw new AssertionError("rows lost");
        }
        if (cells.stream().flatMap(List::stream).anyMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"))) {
            throw new AssertionError("a formula");
        }
    }
}
