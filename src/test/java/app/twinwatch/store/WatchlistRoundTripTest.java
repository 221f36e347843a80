package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.FileFormat.Decoded;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;

class WatchlistRoundTripTest {
    private final WatchlistFormat format = new WatchlistFormat();

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void whatIsWrittenIsReadBackUnchanged(@ForAll("lists") SavedWatchlist list) throws IOException {
        assertThat(format.read(new StringReader(format.write(list)))).isEqualTo(new Decoded.Whole<>(list));
    }

    @Property(tries = 100)
    void textThatIsNoProperUnicodeIsWrittenAllTheSame(@ForAll String words) throws IOException {
        TwinFacts facts =
                TwinSamples.facts(new TwinState.Failed(words + "\uDE00\uD83D"), "\uD83D" + words, Instant.EPOCH);
        Twin twin = Twin.added(new AvatarId("a"), Instant.EPOCH)
                .with(new Remarks(Optional.of("\uDE00" + words), words + "\uD83D"))
                .observed(facts, Instant.EPOCH);
        String text = format.write(new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0));

        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String onDisk = new String(bytes, StandardCharsets.UTF_8);
        assertThat(format.read(new StringReader(onDisk))).isInstanceOf(Decoded.Whole.class);
    }

    @Test
    void aFileFromBeforeThereWereLabelsAndNotesIsReadWhole() throws IOException {
        Twin twin = SampleTwins.twin(1);
        String text = format.write(new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0));
        assertThat(text).doesNotContain("label", "note");
        assertThat(format.read(new StringReader(text)))
                .isEqualTo(new Decoded.Whole<>(new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0)));
    }

    @Test
    void aQuietTwinIsQuietAfterARestartAndTheFileOfAnyOtherSaysNothingOfIt() throws IOException {
        Twin twin = SampleTwins.twin(1);
        SavedWatchlist list = new SavedWatchlist(List.of(twin.quiet(true)), LocalDate.EPOCH, 0);
        assertThat(format.read(new StringReader(format.write(list)))).isEqualTo(new Decoded.Whole<>(list));
        assertThat(format.write(new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0)))
                .doesNotContain("quiet");
    }

    @Test
    void aFileFromBeforeThereWereTagsIsReadWhole() throws IOException {
        Twin twin = SampleTwins.twin(1);
        String text = format.write(new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0));
        assertThat(text).doesNotContain("tag");
        assertThat(format.read(new StringReader(text))).isInstanceOf(Decoded.Whole.class);
    }

    @Test
    void aTagsColourThatIsNotKnownCostsNoOther() throws IOException {
        Tag film = new Tag("Board film");
        Tag spring = new Tag("Spring");
        SavedWatchlist list = new SavedWatchlist(
                List.of(), LocalDate.EPOCH, 0, List.of(), Map.of(film, TagColour.TEAL, spring, TagColour.PINK));
        String text = SampleTwins.unsealed(format.write(list));
        assertThat(format.read(new StringReader(text.replace("\"pink\"", "\"tartan\""))))
                .isEqualTo(new Decoded.Damaged<>(
                        new SavedWatchlist(List.of(), LocalDate.EPOCH, 0, List.of(), Map.of(film, TagColour.TEAL))));
        assertThat(format.read(
                        new StringReader(text.replaceFirst("\"tagColours\" : \\{[^}]*\\}", "\"tagColours\" : 7"))))
                .isEqualTo(new Decoded.Damaged<>(new SavedWatchlist(List.of(), LocalDate.EPOCH, 0)));
    }

    @Test
    void aFileFromBeforeTrainingsWereRememberedStillKnowsThoseOfItsTwins() throws IOException {
        Twin twin = TwinSamples.ready(1, "Maya", "voice");
        String text = format.write(new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0));
        assertThat(text).contains("\"trainings\"");
        String older = SampleTwins.unsealed(text).replaceFirst(",\\s*\"trainings\" : \\[ \\]", "");
        assertThat(older).doesNotContain("trainings");
        assertThat(format.read(new StringReader(older)))
                .isEqualTo(new Decoded.Whole<>(new SavedWatchlist(
                        List.of(twin),
                        LocalDate.EPOCH,
                        0,
                        List.of(new TrainingTime(Duration.ofMinutes(118), Duration.ofMinutes(119))))));
    }

    @Test
    void aTrainingThatCanNotBeReadCostsNoOther() throws IOException {
        TrainingTime good = new TrainingTime(Duration.ofMinutes(100), Duration.ofMinutes(110));
        TrainingTime bad = new TrainingTime(Duration.ofMinutes(7), Duration.ofMinutes(8));
        SavedWatchlist list = new SavedWatchlist(List.of(), LocalDate.EPOCH, 0, List.of(bad, good));
        String damaged = SampleTwins.unsealed(format.write(list)).replace("PT8M", "PT6M");
        assertThat(format.read(new StringReader(damaged)))
                .isEqualTo(new Decoded.Damaged<>(new SavedWatchlist(List.of(), LocalDate.EPOCH, 0, List.of(good))));
        String noList = SampleTwins.unsealed(format.write(list))
                .replaceFirst("\"trainings\" : \\[[^\\]]*\\]", "\"trainings\" : 7");
        assertThat(format.read(new StringReader(noList)))
                .isEqualTo(new Decoded.Damaged<>(new SavedWatchlist(List.of(), LocalDate.EPOCH, 0)));
    }

    @Test
    void fieldsOfALaterVersionAreLeftAside() throws IOException {
        Twin twin =
                SampleTwins.twin(1).with(Remarks.NONE.withLabel("Board film").withNote("For Tuesday"));
        SavedWatchlist list = new SavedWatchlist(List.of(twin), LocalDate.EPOCH, 0);
        String later = SampleTwins.unsealed(format.write(list))
                .replace("\"label\"", "\"shelf\" : { \"row\" : [ 1, null ] }, \"label\"");
        assertThat(later).contains("shelf");
        assertThat(format.read(new StringReader(later))).isEqualTo(new Decoded.Whole<>(list));
    }

    @Provide
    Arbitrary<SavedWatchlist> lists() {
        return Combinators.combine(
                        twins().list().uniqueElements(Twin::id).ofMaxSize(5),
                        Dates.dates(),
                        Arbitraries.integers().greaterOrEqual(0),
                        trainingTimes().list().ofMaxSize(5),
                        tagColours())
                .as((twins, day, checks, trainings, colours) ->
                        new SavedWatchlist(twins, day, checks, trainings, colours));
    }

    private Arbitrary<Twin> twins() {
        Arbitrary<Instant> at = instants();
        return Combinators.combine(
                        ids(),
                        at,
                        remarks(),
                        facts(),
                        at.optional(),
                        Arbitraries.integers().greaterOrEqual(0),
                        trainingTimes().optional(),
                        Combinators.combine(states(), at)
                                .as(StateChange::new)
                                .list()
                                .ofMaxSize(4))
                .as(Twin::new);
    }

    private Arbitrary<TwinFacts> facts() {
        return Combinators.combine(
                        states(),
                        text().optional(),
                        instants().optional(),
                        links().optional(),
                        links().optional(),
                        text().optional(),
                        text().optional())
                .as(TwinFacts::new);
    }

    private Arbitrary<Remarks> remarks() {
        Arbitrary<String> lines = text().list().ofMaxSize(3).map(texts -> String.join("\n", texts));
        return Combinators.combine(text().optional(), lines, tags().list().ofMaxSize(6))
                .as((label, note, tags) -> new Remarks(label, note, tags));
    }

    private Arbitrary<Tag> tags() {
        return text().map(Tag::of).filter(Optional::isPresent).map(Optional::get);
    }

    private Arbitrary<Map<Tag, TagColour>> tagColours() {
        return Arbitraries.maps(tags(), Arbitraries.of(TagColour.values())).ofMaxSize(5);
    }

    private Arbitrary<TwinState> states() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new TwinState.Unchecked(),
                        new TwinState.Training(),
                        new TwinState.AwaitingPermission(),
                        new TwinState.Ready(),
                        new TwinState.NotFound()),
                text().map(TwinState.Failed::new),
                text().map(TwinState.Other::new));
    }

    private Arbitrary<AvatarId> ids() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-', '_')
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> AvatarId.parse(text).isPresent())
                .map(AvatarId::new);
    }

    /** Any characters but halves of pairs: control characters, right-to-left text, emoji, quotation marks, nothing. */
    private Arbitrary<String> text() {
        Arbitrary<String> odd =
                Arbitraries.of("", "null", "\"\\\u0000\u2028", "\u202Eevil", "👩‍👩‍👧", "שלום", "\uFEFFx");
        Arbitrary<String> any =
                Arbitraries.strings().ofMaxLength(20).map(text -> text.replaceAll("[\\x{D800}-\\x{DFFF}]", ""));
        return Arbitraries.oneOf(odd, any);
    }

    private Arbitrary<Instant> instants() {
        Arbitrary<Instant> usual = Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((seconds, nanos) -> Instant.ofEpochSecond(seconds, nanos));
        return Arbitraries.oneOf(usual, Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH));
    }

    private Arbitrary<TrainingTime> trainingTimes() {
        Arbitrary<Long> nanos = Arbitraries.longs().between(0, Long.MAX_VALUE / 4);
        return Combinators.combine(nanos, nanos)
                .as((atLeast, more) -> new TrainingTime(
                        Duration.ofNanos(atLeast), Duration.ofNanos(atLeast).plusNanos(more)));
    }

    private Arbitrary<MediaLink> links() {
        return Arbitraries.strings()
                .alpha()
                .ofLength(8)
                .map(name -> MediaLink.parse("https://media.example/%C3%A4/" + name + ".mp4?Signature=" + name)
                        .orElseThrow());
    }
}
