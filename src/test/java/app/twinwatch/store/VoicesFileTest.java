package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.VoiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesFileTest {
    private static final Map<String, VoiceName> NAMES = Map.of(
            "9f3c2a", new VoiceName("Maya – Warm", Optional.of("English")),
            "41de07", new VoiceName("Samuel \"Deep\"", Optional.empty()));

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsReadAgain() {
        VoicesFile file = read(new Reading.Empty<>());
        assertThat(file.write(NAMES)).isEqualTo(new SaveOutcome.Saved());
        read(new Reading.Loaded<>(NAMES));
    }

    @Test
    void anEntryThatCantBeReadIsLeftOutAndTheFileSetAside() throws IOException {
        write("{\"version\": 1, \"voices\": {\"a\": {\"name\": \"Maya\"}, \"b\": {\"name\": \" \"}, \"c\": 7}}");
        assertThat(new VoicesFile(folder, InstantSource.system()).read().content())
                .contains(Map.of("a", new VoiceName("Maya", Optional.empty())));
        assertThat(folder.toFile().list()).anyMatch(name -> name.contains("unreadable"));
    }

    @Test
    void aFileThatIsNoneIsSetAside() throws IOException {
        write("[]");
        assertThat(new VoicesFile(folder, InstantSource.system()).read().content())
                .isEmpty();
    }

    @Test
    void aFileOfALaterVersionIsReadAndNotOverwritten() throws IOException {
        String later = "{\"version\": 2, \"voices\": {\"a\": {\"name\": \"Maya\", \"accent\": \"soft\"}}}";
        write(later);
        VoicesFile file = new VoicesFile(folder, InstantSource.system());
        assertThat(file.read().content()).contains(Map.of("a", new VoiceName("Maya", Optional.empty())));
        assertThat(file.write(NAMES)).isInstanceOf(SaveOutcome.Failed.class);
        assertThat(folder.resolve(VoicesFile.NAME)).hasContent(later);
    }

    private VoicesFile read(Reading<Map<String, VoiceName>> expected) {
        VoicesFile file = new VoicesFile(folder, InstantSource.system());
        assertThat(file.read()).isEqualTo(expected);
        return file;
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(VoicesFile.NAME), text);
    }
}
