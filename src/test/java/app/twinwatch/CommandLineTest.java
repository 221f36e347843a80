package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void nothingStartsTheOwnListAtHeyGen() {
        CommandLine.Start start = start();
        assertThat(start.demo()).isFalse();
        assertThat(start.address()).isEmpty();
        assertThat(start.dataFolder()).isEmpty();
        assertThat(start.screenshot()).isEmpty();
        assertThat(start.ids()).isEmpty();
    }

    @Test
    void everyOptionIsUnderstood() {
        CommandLine.Start start = start(
                "--api-url",
                "http://127.0.0.1:8080",
                "--data-dir",
                "some dir",
                "--screenshot",
                "a.png",
                "abc123",
                "x_9");
        assertThat(start.address().orElseThrow().base()).hasToString("http://127.0.0.1:8080");
        assertThat(start.dataFolder()).contains(Path.of("some dir").toAbsolutePath());
        assertThat(start.screenshot()).contains(Path.of("a.png").toAbsolutePath());
        assertThat(start.ids()).containsExactly(new AvatarId("abc123"), new AvatarId("x_9"));
    }

    @Test
    void theDemoCanBeDrawn() {
        assertThat(start("--demo", "--screenshot", "a.png").demo()).isTrue();
    }

    @Test
    void helpAndVersionWinOverEverythingElse() {
        assertThat(CommandLine.parse(List.of("--nonsense", "--help"))).isEqualTo(new CommandLine.Help());
        assertThat(CommandLine.parse(List.of("--version"))).isEqualTo(new CommandLine.Version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "-x",
                "--api-url",
                "--api-url http://example.com",
                "--api-url ftp://x",
                "--data-dir",
                "--screenshot",
                "../etc/passwd",
                "abc/def",
                "--demo --data-dir x",
                "--demo --api-url https://example.com"
            })
    void wrongUsageIsExplainedInOneSentence(String arguments) {
        assertThat(CommandLine.parse(List.of(arguments.split(" "))))
                .isInstanceOfSatisfying(
                        CommandLine.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void aVeryLongIdIsRefusedWithoutRepeatingAllOfIt() {
        assertThat(CommandLine.parse(List.of("a".repeat(10_000))))
                .isInstanceOfSatisfying(
                        CommandLine.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).hasSizeLessThan(200));
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(CommandLine.HELP)
                .contains("--demo", "--api-url", "--data-dir", "--screenshot", "--version", "--help", "HEYGEN_API_KEY");
    }

    private static CommandLine.Start start(String... arguments) {
        return (CommandLine.Start) CommandLine.parse(List.of(arguments));
    }
}
