package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A key that is easy to find is found nowhere, also after a crash. */
@EnabledOnOs(OS.LINUX)
class MarkedKeyTest {
    private static final String KEY = "skMARKEDkeyOfATest7f3a9c51e0";

    private static final List<String> STAGES =
            List.of("begun", "key handed in", "twin added", "settings used", "everything used");

    @TempDir
    Path home;

    @Test
    void theKeyIsInNoFileNoLogNoCrashFileAndNoArgument() throws Exception {
        try (Program program = Program.startOther(
                home, MarkedKeyProgram.class, home.resolve("data").toString())) {
            program.tell(KEY);
            for (String stage : STAGES) {
                Eventually.that(stage, () -> {
                    assertThat(program.isRunning()).as(program.errors()).isTrue();
                    return program.output().contains(stage);
                });
            }
            assertThat(Path.of("/proc", Long.toString(program.id()), "cmdline"))
                    .content(StandardCharsets.UTF_8)
                    .contains("MarkedKeyProgram")
                    .doesNotContain(KEY);

            program.crash();
        }

        List<String> files = Program.filesIn(home);
        assertThat(files).anyMatch(name -> name.contains("hs_err"));
        assertThat(files).anyMatch(name -> name.endsWith("twins.json"));
        assertThat(files).anyMatch(name -> name.endsWith(".log"));
        assertThat(files.stream().filter(this::holdsTheKey)).isEmpty();
    }

    private boolean holdsTheKey(String name) {
        Path file = home.resolve(name);
        if (!Files.isRegularFile(file)) {
            return name.contains(KEY);
        }
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return disguises().anyMatch(bytes::contains);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the key as text of one and of two bytes a character, in Base64 and in hexadecimal digits. */
    private static Stream<String> disguises() {
        byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                KEY,
                new String(KEY.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }
}
