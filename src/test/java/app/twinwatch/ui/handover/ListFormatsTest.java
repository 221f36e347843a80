package app.twinwatch.ui.handover;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.facts;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.ListExport;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.watch.ListMerge;
import app.twinwatch.watch.PastTrainings;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that goes out comes in again as it was, whatever stands in it and whatever a spreadsheet does to it. */
class ListFormatsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final VoiceBook voices = new VoiceBook(Map.of("voice1", new VoiceName("Warm", Optional.of("English"))));
    private final ListReader reader = new ListReader(List.of(EnglishWords.MESSAGES));
    private final ListExport json = new ListExport();

    @Test
    void theColumnsAreNamedAndEveryCellIsInItsPlace() {
        Twin twin = TwinSamples.ready(1, "Maya", "voice1")
                .with(new Remarks(
                        Optional.of("Board film"),
                        "Call back,\nplease",
                        List.of(new Tag("Board"), new Tag("Spring campaign"))));
        assertThat(csv(List.of(twin), ZoneOffset.UTC))
                .isEqualTo(
                        "\uFEFFName at HeyGen,Own name,State,Since,Avatar ID,Default voice ID,Voice name,Note,Tags,Added,"
                                + "Started,Training took about (minutes),Last checked,HeyGen’s words,Time zone\r\n"
                                + "Maya,Board film,Ready,2026-11-24 11:59:00," + id(1).value()
                                + ",voice1,Warm,\"Call back,\nplease\",\"Board, Spring campaign\",2026-11-24 10:00:00,2026-11-24 10:00:00,118,"
                                + "2026-11-24 11:59:00,,Z\r\n");
    }

    @Test
    void noSignatureAndNoAddressOfMediaGoesOut() {
        MediaLink signed = MediaLink.parse("https://files.heygen.ai/maya.mp4?Signature=secret")
                .orElseThrow();
        TwinFacts facts = new TwinFacts(
                new TwinState.Ready(),
                Optional.of("Maya"),
                Optional.empty(),
                Optional.of(signed),
                Optional.of(signed),
                Optional.empty(),
                Optional.empty());
        List<Twin> twins = List.of(Twin.added(id(1), NOON).observed(facts, NOON));
        assertThat(csv(twins, BERLIN) + json.write(twins, Map.of()))
                .doesNotContain("secret")
                .doesNotContain("files.heygen.ai");
    }

    @Test
    void whatCanNotBeAVoicesIdIsNotTakenIn() {
        String table = csv(List.of(TwinSamples.ready(1, "Maya", "voice1")), ZoneOffset.UTC)
                .replace("voice1", "v".repeat(60_000));
        ListExport.Content read = reader.read(table, NOON).orElseThrow();
        assertThat(read.twins())
                .singleElement()
                .satisfies(twin -> assertThat(twin.defaultVoiceId()).isEmpty());
        assertThat(read.voices()).isEmpty();
    }

    @Test
    void aRowIsReadAsFarAsASpreadsheetCanGo() {
        assertThat(new CsvRows().read("Name" + ";".repeat(100_000) + "\nMaya;Board", 10))
                .extracting(List::size)
                .containsExactly(16_384, 2);
    }

    @Test
    void anAddressInAListFromElsewhereIsNotTakenIn() {
        String hostile = json.write(List.of(TwinSamples.ready(1, "Maya", "v")), Map.of())
                .replace("\"state\"", "\"video\" : \"https://elsewhere.example/track.mp4\", \"state\"");
        assertThat(read(hostile).twins())
                .singleElement()
                .satisfies(twin -> assertThat(twin.video()).isEmpty());
    }

    @Property(tries = 200)
    void jsonIsReadAgainAsItWasWritten(@ForAll("lists") List<Twin> twins) {
        ListExport.Content content = read(json.write(twins, voices.all()));
        assertThat(content).isEqualTo(new ListExport.Content(twins, voices.all(), 0, false));
    }

    @Property(tries = 200)
    void aTableIsReadAgainAsFarAsItSays(@ForAll("lists") List<Twin> twins) {
        String table = csv(twins, BERLIN);
        ListExport.Content content = read(table);
        assertThat(content.unreadable()).isZero();
        assertThat(csv(content.twins(), BERLIN)).isEqualTo(table);
        assertThat(content.twins())
                .extracting(Twin::remarks)
                .isEqualTo(twins.stream().map(Twin::remarks).toList());
        assertThat(content.twins())
                .extracting(Twin::state)
                .isEqualTo(twins.stream().map(Twin::state).toList());
    }

    @Property(tries = 100)
    void toImportOnAnEmptyListGivesTheSameAndToImportTwiceChangesNothing(@ForAll("lists") List<Twin> twins) {
        for (String text : List.of(json.write(twins, Map.of()), csv(twins, BERLIN))) {
            Watchlist watchlist = new Watchlist(List.of());
            List<Twin> theirs = read(text).twins();
            watchlist.merge(theirs, NOON.plus(Duration.ofDays(4000)));
            List<Twin> once = watchlist.twins();
            assertThat(once)
                    .extracting(Twin::id)
                    .isEqualTo(twins.stream().map(Twin::id).toList());
            ListMerge again = watchlist.merge(theirs, NOON.plus(Duration.ofDays(4000)));
            assertThat(again.changesNothing()).isTrue();
            assertThat(watchlist.twins()).isEqualTo(once);
        }
    }

    @Test
    void aTableOfTheSameListOffersNothingAlsoWhereMomentsWereNotWhole() {
        Twin twin = watched(NOON.minusSeconds(9_000).plusNanos(456_789_000));
        Watchlist watchlist = new Watchlist(List.of(twin));
        ListMerge merge = watchlist.merge(read(csv(List.of(twin), BERLIN)).twins(), NOON);
        assertThat(merge.changesNothing()).isTrue();
        assertThat(watchlist.twins()).containsExactly(twin);
    }

    @Test
    void aDayAndAMonthThatCouldBeEitherChangeNothingThatIsKnownHere() {
        Instant begin = NOON.minusSeconds(9_000);
        Twin training = Twin.added(id(1), begin)
                .observed(facts(new TwinState.Training(), "Maya", begin), begin.plusSeconds(60));
        Twin twin = training.observed(facts(new TwinState.Ready(), "Maya", begin), begin.plusSeconds(8_000));
        String saved =
                csv(List.of(training), ZoneOffset.UTC).replaceAll("2026-11-24 (\\d\\d:\\d\\d):\\d\\d", "11/24/2026 $1");
        assertThat(saved).contains("11/24/2026 ");
        Watchlist watchlist = new Watchlist(List.of(twin));
        assertThat(watchlist.merge(read(saved).twins(), NOON).changesNothing()).isTrue();
        assertThat(watchlist.twins()).containsExactly(twin);
    }

    @Test
    void whatExcelMakesOfItInGermanyIsReadAsWell() {
        Twin twin = TwinSamples.ready(1, "Jürgen", "voice1");
        String saved = csv(List.of(twin), ZoneOffset.UTC)
                .replace(',', ';')
                .replace("2026-11-24 10:00:00", "24.11.2026 10:00")
                .replace("\uFEFF", "");
        assertThat(read(saved).twins()).singleElement().satisfies(read -> {
            assertThat(read.name()).contains("Jürgen");
            assertThat(read.addedAt()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
            assertThat(read.state()).isEqualTo(new TwinState.Ready());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "ja", "pt-BR"})
    void aTableInAnotherLanguageIsReadAsWell(String language) {
        Messages spoken = new Messages(Locale.forLanguageTag(language));
        TwinWords words = new TwinWords(spoken, new TimeWords(spoken, BERLIN), () -> PastTrainings.NONE);
        List<TwinState> states = List.of(
                new TwinState.Training(),
                new TwinState.AwaitingPermission(),
                new TwinState.Ready(),
                new TwinState.NotFound(),
                new TwinState.Failed("Too short"));
        List<Twin> twins = IntStream.range(0, states.size())
                .mapToObj(number -> Twin.added(id(number), NOON.minusSeconds(60))
                        .with(new Remarks(Optional.of("Film"), "Note", List.of(new Tag("Board"))))
                        .observed(facts(states.get(number), "Maya", NOON.minusSeconds(90)), NOON))
                .toList();
        String table = new ListTable(spoken, words, voices, BERLIN).of(twins);

        List<Twin> read = new ListReader(Language.ALL.stream()
                        .map(known -> new Messages(known.locale()))
                        .toList())
                .read(table, NOON)
                .orElseThrow()
                .twins();

        assertThat(read)
                .extracting(Twin::state)
                .isEqualTo(twins.stream().map(Twin::state).toList());
        assertThat(read)
                .extracting(Twin::remarks)
                .isEqualTo(twins.stream().map(Twin::remarks).toList());
    }

    @Test
    void tabsAndOtherOrdersOfColumnsAreReadAsWell() {
        String saved = "Avatar ID\tState\tOwn name\tName at HeyGen\tWhatever\r\n" + id(1).value()
                + "\tFailed\t'=Film\tMaya\tx\r\n\r\n";
        assertThat(read(saved).twins()).singleElement().satisfies(read -> {
            assertThat(read.label()).contains("=Film");
            assertThat(read.state()).isEqualTo(new TwinState.Failed(""));
            assertThat(read.addedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void aRowWithoutAnIdIsCountedAndCostsNoOther() {
        String table = csv(List.of(TwinSamples.ready(1, "Maya", "v"), TwinSamples.ready(2, "Tom", "v")), BERLIN)
                .replace(id(1).value(), "1.23E+31");
        ListExport.Content content = read(table);
        assertThat(content.twins()).extracting(Twin::id).containsExactly(id(2));
        assertThat(content.unreadable()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "hello",
                "{}",
                "[]",
                "{\"twinwatchList\":\"1\",\"twins\":[]}",
                "{\"twinwatchList\":1,\"twins\":{}}",
                "{\"twinwatchList\":0,\"twins\":[]}",
                "{\"twinwatchList\"",
                "\"\"\"\"\"\"\"",
                "Time,Time zone,Twin,Avatar ID,What was asked,What came of it,HTTP status\r\n",
                "a;b;c\n1;2;3"
            })
    void whatIsNoListIsNone(String text) {
        assertThat(reader.read(text, NOON)).isEmpty();
    }

    @Test
    void aDamagedEntryCostsNoOtherAndANewerVersionIsTold() {
        String text = json.write(List.of(TwinSamples.ready(1, "Maya", "v"), TwinSamples.ready(2, "Tom", "v")), Map.of())
                .replace(id(1).value(), "../../etc")
                .replace("\"twinwatchList\" : 1", "\"twinwatchList\" : 7");
        ListExport.Content content = read(text);
        assertThat(content.twins()).extracting(Twin::id).containsExactly(id(2));
        assertThat(content.unreadable()).isEqualTo(1);
        assertThat(content.newer()).isTrue();
    }

    @Test
    void aQuoteThatNeverEndsDoesNoHarm() {
        String table = csv(List.of(TwinSamples.ready(1, "Maya", "v")), BERLIN) + "\"never ends," + "x".repeat(100_000);
        assertThat(read(table).twins()).hasSize(1);
    }

    @Test
    void deepNestingIsRefusedQuietly() {
        assertThat(reader.read("{\"twinwatchList\":1,\"twins\":" + "[".repeat(200_000), NOON))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Twin>> lists() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("ab'=+-@\t\r\n\",; äß界\u202E").ofMaxLength(12);
        Arbitrary<TwinState> states = Arbitraries.of(
                        new TwinState.Unchecked(),
                        new TwinState.Training(),
                        new TwinState.AwaitingPermission(),
                        new TwinState.Ready(),
                        new TwinState.NotFound())
                .map(state -> (TwinState) state);
        // In summer and in winter, but not within the hour that comes twice.
        Arbitrary<Instant> moments = Arbitraries.longs()
                .between(0, 3_000)
                .map(days -> Instant.parse("2020-01-01T08:30:17Z").plus(Duration.ofDays(days)));
        Arbitrary<Twin> twins = Combinators.combine(
                        Arbitraries.integers().between(1, 1_000), states, texts, texts, texts, texts, moments, moments)
                .as((number, state, name, label, note, tags, added, changed) -> {
                    Twin twin =
                            Twin.added(id(number), added).with(new Remarks(Optional.of(label), note, Tag.allOf(tags)));
                    Optional<String> clean =
                            Optional.of(PlainText.of(name, 100)).filter(text -> !text.isEmpty());
                    TwinState worded =
                            name.length() % 3 == 0 && !clean.isEmpty() ? new TwinState.Failed(clean.get()) : state;
                    return worded instanceof TwinState.Unchecked
                            ? twin
                            : new Twin(
                                    id(number),
                                    added,
                                    twin.remarks(),
                                    new TwinFacts(
                                            worded,
                                            clean,
                                            Optional.of(added),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of("voice1"),
                                            Optional.empty()),
                                    Optional.of(changed),
                                    number,
                                    number % 2 == 0
                                            ? Optional.of(new TrainingTime(
                                                    Duration.ofMinutes(number), Duration.ofMinutes(number)))
                                            : Optional.empty(),
                                    twin.observed(facts(worded, "Maya", added), changed)
                                            .history());
                });
        return twins.list().uniqueElements(Twin::id).ofMaxSize(6);
    }

    /** Returns a twin whose training was seen from its begin to its end. */
    private static Twin watched(Instant added) {
        Twin twin = Twin.added(id(1), added)
                .observed(facts(new TwinState.Training(), "Maya", added), added.plusMillis(1_700))
                .observed(facts(new TwinState.Ready(), "Maya", added), added.plusSeconds(7_211));
        assertThat(twin.trainingTime()).isPresent();
        return twin;
    }

    private ListExport.Content read(String text) {
        return reader.read(text, NOON).orElseThrow();
    }

    private String csv(List<Twin> twins, ZoneId zone) {
        return new ListTable(EnglishWords.MESSAGES, EnglishWords.TWINS, voices, zone).of(twins);
    }
}
