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

/** A key that is easy to find is found nowhere but in questions to the API, also after a crash. */
@EnabledOnOs(OS.LINUX)
class MarkedKeyTest {
    private static final String KEY = "skMARKEDkeyOfATest7f3a9c51e0";

    private static final List<String> STAGES =
            List.of("begun", "key handed in", "twin added", "twin used", "settings used", "everything used");

    @TempDir
    Path home;

    @Test
    void theKeyIsInNoFileNoLogNoCrashFileAndNoArgumentAndIsSentToTheApiOnly() throws Exception {
        try (RecordingProxy proxy = new RecordingProxy();
                Program program = Program.startOther(
                        home,
                        List.of("env", "JAVA_TOOL_OPTIONS=" + proxy.options()),
                        MarkedKeyProgram.class,
                        home.resolve("data").toString(),
                        Files.createDirectory(home.resolve("outside")).toString())) {
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
            assertThat(Path.of("/proc", Long.toString(program.id()), "environ"))
                    .content(StandardCharsets.UTF_8)
                    .contains("JAVA_TOOL_OPTIONS")
                    .doesNotContain(KEY);

            program.crash();
            assertThat(proxy.requests())
                    .anyMatch(request -> request.contains("x-api-key: " + KEY))
                    .anyMatch(request -> request.contains(".webp") && !request.contains(KEY))
                    .anyMatch(request -> request.contains(".mp4") && !request.contains(KEY))
                    .anyMatch(request -> request.contains(".mp3") && !request.contains(KEY))
                    .anyMatch(request -> request.contains("/v3/avatars/looks") && request.contains(KEY));
            assertThat(proxy.requests().stream().map(MarkedKeyTest::withoutTheKeyForTheApi))
                    .noneMatch(MarkedKeyTest::holdsTheKeyInDisguise);
        }

        List<String> files = Program.filesIn(home);
        assertThat(files).anyMatch(name -> name.contains("hs_err"));
        assertThat(files).anyMatch(name -> name.endsWith("twins.json"));
        assertThat(files).anyMatch(name -> name.endsWith(".log"));
        assertThat(files).anyMatch(name -> name.endsWith("list.csv"));
        assertThat(files.stream().filter(this::holdsTheKey)).isEmpty();
    }

    private boolean holdsTheKey(String name) {
        Path file = home.resolve(name);
        if (!Files.isRegularFile(file)) {
            return name.contains(KEY);
        }
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return holdsTheKeyInDisguise(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A question to the API may have the key in its one header; any other request, and any other place, may not. */
    private static String withoutTheKeyForTheApi(String request) {
        return request.matches("(?s)GET http://127\\.0\\.0\\.1:\\d+/v[23]/.*")
                ? request.replaceFirst("\r\nx-api-key: " + KEY + "\\b", "")
                : request;
    }

    private static boolean holdsTheKeyInDisguise(String bytes) {
        return disguises().anyMatch(bytes::contains);
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
