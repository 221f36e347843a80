package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Happening;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened to twins, on the disk. */
class EventFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyKindOfEventIsReadAgainAsItWasWritten() {
        List<TwinEvent> events = List.of(
                event(1, new Happening.Added()),
                event(2, new Happening.Imported()),
                event(3, new Happening.Removed()),
                event(4, new Happening.PutBack()),
                event(5, new Happening.Changed(new TwinState.Unchecked(), new TwinState.Training())),
                event(
                        6,
                        new Happening.Changed(new TwinState.Training(), new TwinState.Failed("no face \"found\"\n=1"))),
                event(7, new Happening.Changed(new TwinState.Failed(""), new TwinState.Other("odd"))),
                event(8, new Happening.Changed(new TwinState.AwaitingPermission(), new TwinState.NotFound())));
        write(events);
        assertThat(read()).isEqualTo(events);
    }

    @Test
    void aTwinWithoutANameHasNoneLater() {
        TwinEvent nameless =
                new TwinEvent(TwinSamples.NOON, TwinSamples.id(1), Optional.empty(), new Happening.Added());
        write(List.of(nameless));
        assertThat(read()).containsExactly(nameless);
        assertThat(folder.resolve("history-2026-11.jsonl")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2026-11-24T10:0",
                "\u0000\u0000",
                "[]",
                "{\"at\":\"-1000000000-01-01T00:00:00Z\",\"twin\":\"abc\",\"what\":\"added\"}",
                "{\"at\":\"+1000000000-12-31T00:00:00Z\",\"twin\":\"abc\",\"what\":\"added\"}",
                "{}",
                "{\"at\":\"2026-11-24T10:00:00Z\",\"twin\":\"../../x\",\"what\":\"added\"}",
                "{\"at\":\"2026-11-24T10:00:00Z\",\"twin\":\"abc\",\"what\":\"sold\"}",
                "{\"at\":\"2026-11-24T10:00:00Z\",\"twin\":\"abc\",\"what\":\"changed\",\"state\":\"ready\"}",
                "{\"at\":\"2026-11-24T10:00:00Z\",\"twin\":\"abc\",\"what\":\"changed\",\"from\":\"x\",\"state\":\"ready\"}"
            })
    void aDamagedLineCostsNeitherTheOnesBeforeNorTheOnesAfter(String damage) throws IOException {
        write(List.of(event(1, new Happening.Added())));
        Files.write(
                folder.resolve("history-2026-11.jsonl"),
                damage.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        write(List.of(event(2, new Happening.Removed())));
        assertThat(read()).containsExactly(event(1, new Happening.Added()), event(2, new Happening.Removed()));
    }

    @Test
    void aNameThatWasPutThereByHandIsCleaned() throws IOException {
        Files.writeString(
                folder.resolve("history-2026-11.jsonl"),
                "{\"at\":\"2026-11-24T10:00:00Z\",\"twin\":\"abc\",\"name\":\"M\\u202Ea\\u0000ya\",\"what\":\"added\"}\n");
        assertThat(read())
                .singleElement()
                .satisfies(event -> assertThat(event.name()).contains("Maya"));
    }

    @Test
    void whatIsKnownOfEarlierTimesComesFirstAndOnlyOnce() throws IOException {
        List<TwinEvent> earlier =
                List.of(event(-60 * 24 * 90, new Happening.Added()), event(-5, new Happening.Removed()));
        for (int start = 0; start < 2; start++) {
            try (MonthBook<TwinEvent> book = new MonthBook<>(MonthFiles.ofEvents(folder), Duration.ofMillis(1))) {
                book.beginWith(() -> earlier);
                book.add(event(start, new Happening.PutBack()));
            }
        }
        assertThat(read())
                .containsExactly(
                        earlier.get(0),
                        earlier.get(1),
                        event(0, new Happening.PutBack()),
                        event(1, new Happening.PutBack()));
        try (var files = Files.list(folder)) {
            assertThat(files).as("one whole file, or none").hasSize(1);
        }
    }

    @Test
    void callsAndEventsDoNotMeet() {
        write(List.of(event(1, new Happening.Added())));
        assertThat(MonthFiles.ofCalls(folder).read(_ -> true)).isEmpty();
        assertThat(MonthFiles.ofCalls(folder).exist()).isFalse();
    }

    @Test
    void aHundredThousandEventsAreReadWhole() {
        List<TwinEvent> many = IntStream.range(0, 100_000)
                .mapToObj(number -> new TwinEvent(
                        Instant.ofEpochSecond(1_793_000_000L + number),
                        TwinSamples.id(number % 200),
                        Optional.of("Twin " + number % 200),
                        new Happening.Changed(new TwinState.Training(), new TwinState.Ready())))
                .toList();
        assertThat(MonthFiles.ofEvents(folder).begin(many)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(read()).isEqualTo(many);
    }

    private static TwinEvent event(int minutes, Happening what) {
        return new TwinEvent(
                TwinSamples.NOON.plus(Duration.ofMinutes(minutes)), TwinSamples.id(1), Optional.of("Maya"), what);
    }

    private void write(List<TwinEvent> events) {
        try (MonthBook<TwinEvent> book = new MonthBook<>(MonthFiles.ofEvents(folder))) {
            events.forEach(book::add);
        }
    }

    private List<TwinEvent> read() {
        return MonthFiles.ofEvents(folder).read(_ -> true);
    }
}
