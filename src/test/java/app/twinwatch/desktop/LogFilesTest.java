package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Isolated("the log belongs to the whole process")
class LogFilesTest {
    private static final Logger LOG = LoggerFactory.getLogger("app.twinwatch.sample.Watcher");

    @TempDir
    Path folder;

    @Test
    void anEntryIsOneLineWithTimeLevelAndShortName() throws IOException {
        try (LogFiles log = LogFiles.start(folder.resolve("logs"))) {
            assertThat(log.isWriting()).isTrue();
            LOG.info("checked {} twins\nin one go", 3);
            LOG.debug("too much detail");
        }
        assertThat(Files.readString(newest(folder.resolve("logs"))))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO    Watcher: "
                        + "checked 3 twins in one go\n");
    }

    @Test
    void aFailureIsLoggedWithItsFramesAndWithoutSecrets() throws IOException {
        IOException cause = new IOException("GET https://media.example/v.mp4?Signature=SECRET");
        IllegalStateException failure = new IllegalStateException("header x-api-key: SECRET", cause);
        failure.addSuppressed(new IllegalArgumentException("also ?token=SECRET"));
        cause.initCause(failure);
        try (LogFiles _ = LogFiles.start(folder)) {
            LOG.warn("asking https://api.example/x?key=SECRET went wrong", failure);
        }
        assertThat(Files.readString(newest(folder)))
                .doesNotContain("SECRET")
                .contains(
                        "WARNING Watcher: asking https://api.example/x?… went wrong\n",
                        "    java.lang.IllegalStateException: header x-api-key …\n",
                        "        at app.twinwatch.desktop.LogFilesTest.",
                        "    caused by java.io.IOException: GET https://media.example/v.mp4?…\n",
                        "    suppressed java.lang.IllegalArgumentException: also ?…\n");
    }

    @Test
    void fullFilesAreRotatedAndTheOldestDeleted() throws IOException {
        try (LogFiles _ = LogFiles.start(folder, 2000)) {
            for (int number = 0; number < 200; number++) {
                LOG.info("entry {} {}", number, "-".repeat(50));
            }
        }
        List<Path> files = files();
        assertThat(files)
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly("twinwatch-0.log", "twinwatch-1.log", "twinwatch-2.log");
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            assertThat(Files.size(file)).isLessThan(2200);
            all.append(Files.readString(file));
        }
        assertThat(all).contains("entry 199 ").doesNotContain("entry 0 ");
    }

    @Test
    void aRestartContinuesTheFile() throws IOException {
        for (String run : List.of("first", "second")) {
            try (LogFiles _ = LogFiles.start(folder)) {
                LOG.info("{} run", run);
            }
        }
        assertThat(newest(folder)).content().contains("first run", "second run");
    }

    @Test
    void aFolderThatCannotBeWrittenMeansNoLogAndNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        String console = whatTheConsoleShows(() -> {
            try (LogFiles log = LogFiles.start(file.resolve("logs"))) {
                assertThat(log.isWriting()).isFalse();
                LOG.error("into the void");
            }
        });
        assertThat(console).isEmpty();
        assertThat(file).hasContent("in the way");
    }

    @Test
    void nothingAppearsOnTheConsole() {
        String console = whatTheConsoleShows(() -> {
            try (LogFiles _ = LogFiles.start(folder)) {
                LOG.error("a severe failure", new IllegalStateException());
            }
        });
        assertThat(console).isEmpty();
    }

    @Test
    void aPercentSignInTheFolderIsOnlyASign() throws IOException {
        Path odd = folder.resolve("100%user %g");
        try (LogFiles _ = LogFiles.start(odd)) {
            LOG.info("here");
        }
        assertThat(odd.resolve("twinwatch-0.log")).content().contains("here");
    }

    @Test
    void closingGivesBackTheHandlersThatWereThere() {
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        List<Handler> before = List.of(root.getHandlers());

        LogFiles.start(folder).close();

        assertThat(root.getHandlers()).containsExactlyElementsOf(before);
    }

    private static Path newest(Path logs) {
        return logs.resolve("twinwatch-0.log");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String whatTheConsoleShows(Runnable action) {
        PrintStream out = System.out;
        PrintStream error = System.err;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(shown, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            action.run();
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
        return shown.toString(StandardCharsets.UTF_8);
    }
}
