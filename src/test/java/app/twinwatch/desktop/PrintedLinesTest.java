package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the log belongs to the whole process")
class PrintedLinesTest {
    @TempDir
    Path folder;

    @Test
    void aPrintedStackIsInTheLogAndKeepsNoSecret() throws IOException {
        List<String> logged = logOf(printed ->
                new IllegalStateException("GET https://media.example/v.mp4?Signature=SECRET").printStackTrace(printed));

        assertThat(logged.getFirst())
                .endsWith(" WARNING console: java.lang.IllegalStateException: GET https://media.example/v.mp4?…");
        assertThat(logged.get(1)).contains("at app.twinwatch.desktop.PrintedLinesTest.");
        assertThat(logged).noneMatch(line -> line.contains("SECRET"));
    }

    @Test
    void aLineMayComeInPiecesAndEmptyOnesDoNotCount() throws IOException {
        List<String> logged = logOf(printed -> {
            printed.print("{0} Grüße ");
            printed.print("aus Köln\r\n\n");
            printed.print("not ended");
        });

        assertThat(logged).singleElement().asString().endsWith("console: {0} Grüße aus Köln");
    }

    @Test
    void aLineWithoutEndIsLoggedInPartsAndNotKept() throws IOException {
        List<String> logged = logOf(printed -> printed.print("x".repeat(10_000)));

        assertThat(logged).hasSize(2).allMatch(line -> line.endsWith("console: " + "x".repeat(4000)));
    }

    private List<String> logOf(Consumer<PrintStream> printing) throws IOException {
        try (LogFiles _ = LogFiles.start(folder)) {
            printing.accept(PrintedLines.toLog());
        }
        return Files.readAllLines(folder.resolve("twinwatch-0.log"));
    }
}
