package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls on the disk: nothing that was written is lost, whatever stands around it. */
class MonthBookTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    @Test
    void whatWasAddedIsReadAgainInItsOrder() {
        List<KeptCall> calls = List.of(
                call("2026-11-24T10:00:00.123Z", 1, "200"),
                call("2026-11-24T10:00:01Z", 2, "TIMED_OUT"),
                new KeptCall(Instant.parse("2026-11-24T10:00:02Z"), "LIST", Optional.empty(), "503"));
        write(calls);
        assertThat(read()).isEqualTo(calls);
    }

    @Test
    void everyMonthHasItsOwnFile() throws IOException {
        write(List.of(
                call("2026-10-31T23:59:59Z", 1, "200"),
                call("2026-11-01T00:00:00Z", 2, "200"),
                call("2026-10-31T23:59:59Z", 3, "200")));
        assertThat(names()).containsExactlyInAnyOrder("calls-2026-10.jsonl", "calls-2026-11.jsonl");
        assertThat(MonthFiles.ofCalls(folder).read(NOVEMBER::equals)).hasSize(1);
        assertThat(read()).hasSize(3);
    }

    @Test
    void itIsOpenToNobodyElseAndHoldsNothingButWhatIsNeeded() throws IOException {
        write(List.of(call("2026-11-24T10:00:00Z", 1, "200")));
        Path file = folder.resolve("calls-2026-11.jsonl");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file)
                .content()
                .isEqualTo("{\"at\":\"2026-11-24T10:00:00Z\",\"kind\":\"STATUS\",\"twin\":\""
                        + TwinSamples.id(1).value() + "\",\"result\":\"200\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2026-11-24T10:0",
                "\u0000\u0000\u0000\u0000",
                "[]",
                "{}",
                "null",
                "{\"at\":7,\"kind\":\"STATUS\",\"result\":\"200\"}",
                "{\"at\":\"2026-11-24T10:00:00Z\",\"kind\":\"no word\",\"result\":\"200\"}",
                "{\"at\":\"2026-11-24T10:00:00Z\",\"kind\":\"STATUS\",\"twin\":\"../../x\",\"result\":\"200\"}"
            })
    void aTornOrDamagedLineCostsNeitherTheOnesBeforeNorTheOnesAfter(String damage) throws IOException {
        write(List.of(call("2026-11-24T10:00:00Z", 1, "200")));
        append(damage.getBytes(StandardCharsets.UTF_8));
        write(List.of(call("2026-11-24T10:00:09Z", 2, "200")));
        assertThat(read())
                .containsExactly(call("2026-11-24T10:00:00Z", 1, "200"), call("2026-11-24T10:00:09Z", 2, "200"));
    }

    @Test
    void bytesThatAreNoTextCostOnlyTheirLine() throws IOException {
        append(new byte[] {(byte) 0xff, (byte) 0xc0, '"', '\n'});
        append("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        write(List.of(call("2026-11-24T10:00:00Z", 1, "200")));
        assertThat(read()).containsExactly(call("2026-11-24T10:00:00Z", 1, "200"));
    }

    @Test
    void thisMonthAndThirteenBeforeItAreKeptWhateverTheClockSays() throws IOException {
        for (int month = 0; month < 20; month++) {
            write(List.of(call(NOVEMBER.minusMonths(month) + "-15T12:00:00Z", 1, "200")));
        }
        write(List.of(call("2026-11-16T12:00:00Z", 1, "200")));
        assertThat(names()).hasSize(14).contains("calls-2026-11.jsonl", "calls-2025-10.jsonl");
    }

    @Test
    void aFolderThatIsMissingHasNoCallsAndIsMade() {
        Path missing = folder.resolve("not/there");
        assertThat(MonthFiles.ofCalls(missing).read(_ -> true)).isEmpty();
        try (MonthBook<KeptCall> book = new MonthBook<>(MonthFiles.ofCalls(missing))) {
            book.add(call("2026-11-24T10:00:00Z", 1, "200"));
        }
        assertThat(MonthFiles.ofCalls(missing).read(_ -> true)).hasSize(1);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLaterAndNothingTwice() throws IOException {
        Path inTheWay = folder.resolve("data");
        Files.createFile(inTheWay);
        MonthFiles<KeptCall> files = MonthFiles.ofCalls(inTheWay);
        List<KeptCall> calls = IntStream.range(0, 50)
                .mapToObj(number -> call("2026-11-24T10:00:00Z", number, "200"))
                .toList();
        try (MonthBook<KeptCall> book = new MonthBook<>(files, Duration.ofMillis(1))) {
            calls.subList(0, 25).forEach(book::add);
            assertThat(files.append(NOVEMBER, calls)).isInstanceOf(SaveOutcome.Failed.class);
            Files.delete(inTheWay);
            calls.subList(25, 50).forEach(book::add);
            Eventually.that("all are written", () -> files.read(_ -> true).size() == 50);
        }
        assertThat(files.read(_ -> true)).isEqualTo(calls);
    }

    @Test
    void aCallThatCanNotBeWrittenDownLeavesTheFileWhole() throws IOException {
        write(List.of(call("2026-11-24T10:00:00Z", 1, "200")));
        byte[] before = Files.readAllBytes(folder.resolve("calls-2026-11.jsonl"));
        assertThat(MonthFiles.ofCalls(folder.resolve("calls-2026-11.jsonl"))
                        .append(NOVEMBER, List.of(call("2026-11-24T10:00:00Z", 2, "200"))))
                .isInstanceOf(SaveOutcome.Failed.class);
        assertThat(folder.resolve("calls-2026-11.jsonl")).hasBinaryContent(before);
    }

    static KeptCall call(String at, int twin, String result) {
        return new KeptCall(Instant.parse(at), "STATUS", Optional.of(TwinSamples.id(twin)), result);
    }

    private void write(List<KeptCall> calls) {
        try (MonthBook<KeptCall> book = new MonthBook<>(MonthFiles.ofCalls(folder))) {
            calls.forEach(book::add);
        }
    }

    private List<KeptCall> read() {
        return MonthFiles.ofCalls(folder).read(_ -> true);
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(folder.resolve("calls-2026-11.jsonl"), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
