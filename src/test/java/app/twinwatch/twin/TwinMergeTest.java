package app.twinwatch.twin;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.facts;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two computers that watched the same twin. */
class TwinMergeTest {
    private final Twin ours = TwinSamples.training(1, "Maya", Duration.ofHours(2));

    @Test
    void anEmptyNameAndAnEmptyNoteAreFilled() {
        TwinMerge merge = TwinMerge.of(ours, ours.with(new Remarks(Optional.of("Board film"), "Call back")));
        assertThat(merge.twin().remarks()).isEqualTo(new Remarks(Optional.of("Board film"), "Call back"));
        assertThat(merge.remarks().label()).isEqualTo(RemarksMerge.Label.FILLED);
        assertThat(merge.remarks().note()).isEqualTo(RemarksMerge.Note.FILLED);
    }

    @Test
    void theOwnNameStaysAndDifferentNotesAreJoined() {
        Twin written = ours.with(new Remarks(Optional.of("Mine"), "Here"));
        TwinMerge merge = TwinMerge.of(written, ours.with(new Remarks(Optional.of("Theirs"), "There")));
        assertThat(merge.twin().remarks()).isEqualTo(new Remarks(Optional.of("Mine"), "Here\n\nThere"));
        assertThat(merge.remarks().label()).isEqualTo(RemarksMerge.Label.DIFFERS);
        assertThat(merge.remarks().note()).isEqualTo(RemarksMerge.Note.JOINED);
    }

    @Test
    void aNoteThatWasJoinedElsewhereComesBackWithoutDoubles() {
        Twin written = ours.with(new Remarks(Optional.empty(), "There"));
        TwinMerge merge = TwinMerge.of(written, ours.with(new Remarks(Optional.empty(), "Here\n\nThere")));
        assertThat(merge.twin().remarks().note()).isEqualTo("Here\n\nThere");
    }

    @Test
    void aNoteForWhichThereIsNoRoomIsNotCutButToldOf() {
        Twin full = ours.with(new Remarks(Optional.empty(), "x".repeat(Remarks.LONGEST_NOTE - 3)));
        TwinMerge merge = TwinMerge.of(full, ours.with(new Remarks(Optional.empty(), "There")));
        assertThat(merge.remarks().note()).isEqualTo(RemarksMerge.Note.NO_ROOM);
        assertThat(merge.twin()).isEqualTo(full);
    }

    @Test
    void theTagsOfBothArePutOnAndNoneOfThisComputersIsLost() {
        Twin tagged = ours.with(new Remarks(Optional.empty(), "", List.of(new Tag("Board"), new Tag("Film"))));
        Twin theirs =
                ours.with(new Remarks(Optional.of("Maya film"), "", List.of(new Tag("board"), new Tag("Spring"))));

        Twin merged = TwinMerge.of(tagged, theirs).twin();

        assertThat(merged.label()).contains("Maya film");
        assertThat(merged.remarks().tags()).containsExactly(new Tag("Board"), new Tag("Film"), new Tag("Spring"));
        assertThat(TwinMerge.of(merged, theirs).twin()).isEqualTo(merged);
    }

    @Test
    void aQuietTwinStaysQuietUntilItsStateChanges() {
        Twin quiet = ours.quiet(true);
        Twin ready = ours.observed(facts(new TwinState.Ready(), "Maya", NOON.minusSeconds(7200)), NOON);

        assertThat(TwinMerge.of(quiet, ours).twin().quiet()).isTrue();
        assertThat(TwinMerge.of(quiet, ready).twin().quiet()).isFalse();
        assertThat(TwinMerge.of(ours, quiet).twin().quiet())
                .as("that is a wish of the other computer")
                .isFalse();
        assertThat(quiet.withoutLinks().quiet()).isTrue();
    }

    @Test
    void whatHeyGenSaidLaterCounts() {
        Twin theirs = ours.observed(facts(new TwinState.Ready(), "Maya Chen", NOON.minusSeconds(7200)), NOON);
        TwinMerge merge = TwinMerge.of(ours, theirs);
        assertThat(merge.newer()).isTrue();
        assertThat(merge.twin().state()).isEqualTo(new TwinState.Ready());
        assertThat(merge.twin().name()).contains("Maya Chen");
        assertThat(merge.twin().lastCheckedAt()).contains(NOON);
        assertThat(merge.twin().checks()).as("nobody asked from here").isEqualTo(ours.checks());
        assertThat(TwinMerge.of(theirs, ours).twin()).as("the other way round").isEqualTo(theirs);
    }

    @Test
    void aLinkThatIsStillSignedIsNotReplacedByOneThatIsNot() {
        MediaLink signed =
                MediaLink.parse("https://files.example/a.mp4?Signature=secret").orElseThrow();
        Twin here = ours.observed(withVideo(signed), NOON);
        Twin theirs = ours.observed(
                withVideo(MediaLink.parse("https://files.example/a.mp4").orElseThrow()), NOON.plusSeconds(60));
        assertThat(TwinMerge.of(here, theirs).twin().video())
                .hasValueSatisfying(link -> assertThat(link.signed()).isEqualTo(signed.signed()));
    }

    @Test
    void historiesAreMergedByTimeAndAStateIsToldOnce() {
        Twin here = twin(at(0), change(0, new TwinState.Unchecked()), change(1, new TwinState.Training()));
        Twin there = twin(
                at(30),
                change(5, new TwinState.Unchecked()),
                change(6, new TwinState.Training()),
                change(30, new TwinState.Ready()));
        assertThat(TwinMerge.of(here, there).twin().history())
                .containsExactly(
                        change(0, new TwinState.Unchecked()),
                        change(1, new TwinState.Training()),
                        change(30, new TwinState.Ready()));
    }

    @Test
    void theHistoryEndsWithTheStateThatIsShown() {
        Twin here = twin(at(50), change(0, new TwinState.Unchecked()), change(1, new TwinState.Training()));
        Twin there = twin(at(30), change(5, new TwinState.Unchecked()), change(30, new TwinState.Failed("x")));
        Twin merged = TwinMerge.of(here, there).twin();
        assertThat(merged.state()).isEqualTo(here.state());
        assertThat(merged.history().getLast()).isEqualTo(change(50, here.state()));
    }

    @Test
    void theHistoryEndsWithTheStateThatIsShownThoughAClockWasWrong() {
        Twin here = twin(at(50), change(0, new TwinState.Unchecked()), change(1, new TwinState.Training()));
        Twin there = twin(at(30), change(5, new TwinState.Unchecked()), change(60, new TwinState.Failed("x")));
        assertThat(TwinMerge.of(here, there).twin().history())
                .endsWith(change(60, new TwinState.Failed("x")), change(60, here.state()));
    }

    @Test
    void aHistoryThatHasForgottenItsBeginningGetsNoOtherOne() {
        Twin here = twin(at(1), change(1, new TwinState.Training()));
        Twin there = twin(at(2), change(0, new TwinState.Unchecked()), change(2, new TwinState.Ready()));
        assertThat(TwinMerge.of(here, there).twin().history())
                .containsExactly(change(1, new TwinState.Training()), change(2, new TwinState.Ready()));
    }

    @Test
    void whatIsOlderThanAFullHistoryStaysForgotten() {
        Twin there = twin(at(7), change(5, new TwinState.Unchecked()), change(7, new TwinState.NotFound()));
        Twin full = twin(at(500), changes(Twin.MAXIMUM_HISTORY));
        Twin notFull = twin(at(500), changes(Twin.MAXIMUM_HISTORY - 1));
        assertThat(TwinMerge.of(full, there).twin().history()).isEqualTo(full.history());
        assertThat(TwinMerge.of(notFull, there).twin().history())
                .hasSize(Twin.MAXIMUM_HISTORY)
                .contains(change(7, new TwinState.NotFound()));
    }

    @Test
    void whatComesWithinAFullHistoryTakesThePlaceOfTheOldest() {
        Twin full = twin(at(500), changes(Twin.MAXIMUM_HISTORY));
        Twin there = twin(at(101), change(5, new TwinState.Unchecked()), change(101, new TwinState.NotFound()));
        assertThat(TwinMerge.of(full, there).twin().history())
                .hasSize(Twin.MAXIMUM_HISTORY)
                .startsWith(change(101, new TwinState.NotFound()));
    }

    @Test
    void whatAFileSaysIsCleanedBeforeItIsShown() {
        Twin theirs = ours.observed(named("Ma\u202Eya", "two words", "req\u0007-7"), NOON);
        TwinFacts cleaned = TwinMerge.plausible(theirs, NOON).facts();
        assertThat(cleaned.name()).contains("Maya");
        assertThat(cleaned.defaultVoiceId()).as("no ID has a space").isEmpty();
        assertThat(cleaned.requestId()).contains("req-7");

        TwinFacts blank = TwinMerge.plausible(ours.observed(named("\u202E", "voice-1", " "), NOON), NOON)
                .facts();
        assertThat(blank.name()).isEmpty();
        assertThat(blank.defaultVoiceId()).contains("voice-1");
        assertThat(blank.requestId()).isEmpty();
    }

    @Test
    void whatIsInTheFutureIsNotBelieved() {
        Twin theirs = ours.observed(facts(new TwinState.Failed("x"), "Maya", NOON), NOON.plus(Duration.ofDays(400)));
        Twin plausible = TwinMerge.plausible(theirs, NOON);
        assertThat(plausible.lastCheckedAt()).isEmpty();
        assertThat(plausible.history()).isEqualTo(ours.history());
        assertThat(TwinMerge.of(ours, plausible).twin()).isEqualTo(ours);
    }

    @Test
    void whatWasBeforeAllComputersIsNotBelievedEither() {
        Twin theirs = Twin.added(id(1), Instant.MIN)
                .observed(
                        facts(new TwinState.Failed("x\u202E\u0000".repeat(900)), "Ma\u0007ya", Instant.MIN),
                        Instant.MIN);
        Twin plausible = TwinMerge.plausible(theirs, NOON);
        assertThat(plausible.addedAt()).isEqualTo(NOON);
        assertThat(plausible.startedAt()).isEmpty();
        assertThat(plausible.lastCheckedAt()).isEmpty();
        assertThat(plausible.history()).isEmpty();
        assertThat(plausible.name()).contains("Maya");
        assertThat(plausible.state())
                .isInstanceOfSatisfying(
                        TwinState.Failed.class,
                        failed -> assertThat(failed.words())
                                .hasSizeLessThanOrEqualTo(500)
                                .matches("x+…?"));
    }

    @Property(tries = 300)
    void toMergeTwiceChangesNothing(@ForAll("twins") Twin one, @ForAll("twins") Twin other) {
        Twin once = TwinMerge.of(one, other).twin();
        assertThat(TwinMerge.of(once, other).twin()).isEqualTo(once);
        assertThat(once.history()).hasSizeLessThanOrEqualTo(Twin.MAXIMUM_HISTORY);
    }

    @Property(tries = 100)
    void toMergeATwinWithItselfChangesNothingThatIsSeen(@ForAll("twins") Twin twin) {
        Twin merged = TwinMerge.of(twin, twin).twin();
        assertThat(merged.remarks()).isEqualTo(twin.remarks());
        assertThat(merged.facts()).isEqualTo(twin.facts());
    }

    @Provide
    Arbitrary<Twin> twins() {
        Arbitrary<Instant> moments = Arbitraries.integers().between(1, 200).map(TwinMergeTest::at);
        Arbitrary<TwinState> states = Arbitraries.of(
                new TwinState.Training(),
                new TwinState.Ready(),
                new TwinState.AwaitingPermission(),
                new TwinState.Failed("x"));
        Arbitrary<List<StateChange>> seen = Combinators.combine(states, moments)
                .as(StateChange::new)
                .list()
                .uniqueElements(StateChange::at)
                .ofMaxSize(60);
        Arbitrary<String> words = Arbitraries.strings().withChars("ab \n").ofMaxLength(6);
        return Combinators.combine(Arbitraries.of(at(0)), seen, words, words).as((added, changes, label, note) -> {
            Twin twin = Twin.added(id(1), added).with(new Remarks(Optional.of(label), note));
            for (StateChange change : changes.stream()
                    .sorted(Comparator.comparing(StateChange::at))
                    .toList()) {
                twin = twin.observed(facts(change.state(), "Maya", added), change.at());
            }
            return twin;
        });
    }

    private TwinFacts withVideo(MediaLink video) {
        return new TwinFacts(
                new TwinState.Ready(),
                Optional.of("Maya"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(video),
                Optional.empty(),
                Optional.empty());
    }

    private static Twin twin(Instant checked, StateChange... changes) {
        List<StateChange> history = List.of(changes);
        return new Twin(
                id(1),
                changes[0].at(),
                Remarks.NONE,
                TwinFacts.of(history.getLast().state()),
                Optional.of(checked),
                1,
                Optional.empty(),
                history);
    }

    /** Returns so many changes in a row, one every two minutes from minute 100 on. */
    private static StateChange[] changes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> change(100 + 2 * number, new TwinState.Other("word " + number)))
                .toArray(StateChange[]::new);
    }

    private static TwinFacts named(String name, String voice, String request) {
        return new TwinFacts(
                new TwinState.Ready(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(voice),
                Optional.of(request));
    }

    private static StateChange change(int minute, TwinState state) {
        return new StateChange(state, at(minute));
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
