package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComfortFileTest {
    private static final Settings COMFORTABLE =
            Settings.DEFAULT.withComfort(new Comfort(Comfort.Choice.YES, Comfort.Choice.NO));

    @TempDir
    Path folder;

    @Test
    void whatIsChosenIsThereAgain() {
        SettingsFile file = open();
        file.read();
        file.write(COMFORTABLE);
        assertThat(open().read().content()).contains(COMFORTABLE);
    }

    @Test
    void aFileFromBeforeLeavesItToTheComputer() throws IOException {
        write("{\"version\": 1, \"theme\": \"dark\"}");
        assertThat(open().read().content()).contains(Settings.DEFAULT.withTheme(Theme.DARK));
    }

    @Test
    void oneMissingChoiceLeavesTheOtherAlone() throws IOException {
        write("{\"version\": 1, \"comfort\": {\"lessMotion\": \"yes\"}}");
        assertThat(open().read().content())
                .contains(Settings.DEFAULT.withComfort(Comfort.DEFAULT.withLessMotion(Comfort.Choice.YES)));
    }

    @Test
    void anUnknownWordCostsTheRestOfTheSettingsNothing() throws IOException {
        write("{\"version\": 1, \"theme\": \"dark\", \"comfort\": {\"highContrast\": \"always\"}}");
        assertThat(open().read().content()).contains(Settings.DEFAULT.withTheme(Theme.DARK));
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), json);
    }

    private SettingsFile open() {
        return new SettingsFile(folder, InstantSource.system());
    }
}
