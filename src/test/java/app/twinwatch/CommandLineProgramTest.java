package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the real program in ways that show no window. */
class CommandLineProgramTest {
    @TempDir
    Path home;

    @Test
    void helpIsPrintedAndThatIsAll() throws Exception {
        try (Program program = Program.start(home, "--help")) {
            assertThat(program.end()).isEqualTo(new Program.Ended(0, CommandLine.HELP, ""));
        }
    }

    @Test
    void theVersionIsPrintedAndThatIsAll() throws Exception {
        try (Program program = Program.start(home, "--version")) {
            Program.Ended ended = program.end();

            assertThat(ended.exitCode()).isZero();
            assertThat(ended.output()).matches("Twinwatch \\S+\\n");
            assertThat(ended.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour",
                "--api-url",
                "--api-url http://example.com",
                "--api-url https://name:word@example.com",
                "--api-url file:///etc",
                "--data-dir",
                "--data-dir --demo",
                "--screenshot",
                "not/an/id",
                "--demo --data-dir somewhere",
                "--demo --api-url https://example.com",
                "--demo 0123456789abcdef0123456789abcdef"
            })
    void wrongUsageEndsWithTwoAndOneSentence(String arguments) throws Exception {
        try (Program program = Program.start(home, arguments.split(" "))) {
            assertThat(program.end().sentence(2)).contains("--help");
        }
        assertThat(Program.filesIn(home)).noneMatch(name -> name.contains("twinwatch"));
    }

    @Test
    void whatComesFromTheCommandLineCantWriteToTheTerminalWhatItLikes() throws Exception {
        try (Program program = Program.start(home, "--a\u001b[31mred\nline")) {
            assertThat(program.end().sentence(2)).doesNotContain("\u001b");
        }
    }

    @Test
    void withoutAScreenTheStartEndsWithOneSentence() throws Exception {
        try (Program program = Program.start(home, List.of(), Map.of("DISPLAY", ""), "--demo")) {
            assertThat(program.end().sentence(1)).contains("screen");
        }
    }

    @Test
    void aScreenThatIsNotThereEndsTheStartWithOneSentence() throws Exception {
        try (Program program = Program.start(home, List.of(), Map.of("DISPLAY", ":32123"), "--demo")) {
            assertThat(program.end().sentence(1)).contains("screen");
        }
    }
}
