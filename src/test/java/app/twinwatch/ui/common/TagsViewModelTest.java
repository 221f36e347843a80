package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagsViewModelTest {
    private static final Tag BOARD = new Tag("Board");
    private static final Tag SPRING = new Tag("Spring");

    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1").with(Remarks.NONE.withTags(List.of(BOARD)));
    private final Twin tom = TwinSamples.named(2, "Tom", new TwinState.Ready())
            .with(Remarks.NONE.withTags(List.of(new Tag("board"), SPRING)));
    private final Twin jonas = TwinSamples.named(3, "Jonas", new TwinState.Ready());
    private final Watchlist watchlist = new Watchlist(List.of(maya, tom, jonas));
    private final TagColours colours = new TagColours(Map.of(BOARD, TagColour.PURPLE));
    private final List<Notice> notices = new ArrayList<>();
    private final TwinActions actions = new TwinActions(
            watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
    private final TagsViewModel tags =
            new TagsViewModel(watchlist, colours, actions, EnglishWords.MESSAGES, new DirectThread());

    @BeforeEach
    void follow() {
        actions.showNotices(notices::add);
    }

    @Test
    void tagsAreKnownByTheTwinsThatHaveThem() {
        assertThat(tags.knownProperty().get())
                .containsExactly(new KnownTag(BOARD, TagColour.PURPLE, 2), new KnownTag(SPRING, colours.of(SPRING), 1));
        watchlist.remove(List.of(tom.id()));
        assertThat(known()).containsExactly("Board");
    }

    @Test
    void anAnswerOfHeyGenLeavesTheTagsAlone() {
        List<KnownTag> before = tags.knownProperty().get();
        watchlist.observe(maya.id(), TwinFacts.of(new TwinState.NotFound()), TwinSamples.NOON);
        assertThat(tags.knownProperty().get()).isSameAs(before);
    }

    @Test
    void aKnownTagIsPutAsItIsWritten() {
        tags.put(List.of(jonas.id()), "BOARD, summer");
        assertThat(tagsOf(jonas)).containsExactly("Board", "summer");
        assertThat(colours.find(new Tag("summer"))).isPresent().get().isNotEqualTo(TagColour.PURPLE);
        tags.take(List.of(jonas.id(), maya.id()), BOARD);
        assertThat(tagsOf(jonas)).containsExactly("summer");
        assertThat(tagsOf(maya)).isEmpty();
    }

    @Test
    void whatFitsIsOfferedWithoutMindingCaseAndAccents() {
        tags.put(List.of(jonas.id()), "Café spring, Éspresso");
        assertThat(tags.fitting("spr"))
                .extracting(known -> known.tag().name())
                .containsExactly("Spring", "Café spring", "Éspresso");
        assertThat(tags.fitting("ESPR")).extracting(known -> known.tag().name()).containsExactly("Éspresso");
        assertThat(tags.fitting("")).hasSize(4);
    }

    @Test
    void aTagIsRenamedOnAllTwinsAndKeepsItsColour() {
        List<String> renamed = new ArrayList<>();
        tags.whenRenamed((before, after) -> renamed.add(before.name() + " to " + after.name()));
        tags.rename(BOARD, "Board film");
        assertThat(tagsOf(maya)).containsExactly("Board film");
        assertThat(tagsOf(tom)).containsExactly("Board film", "Spring");
        assertThat(colours.of(new Tag("Board film"))).isEqualTo(TagColour.PURPLE);
        assertThat(renamed).containsExactly("Board to Board film");
        tags.rename(new Tag("Board film"), "  ");
        assertThat(known()).containsExactly("Board film", "Spring");
    }

    @Test
    void aChangeOfCaseIsAChange() {
        tags.rename(BOARD, "BOARD");
        assertThat(tagsOf(maya)).containsExactly("BOARD");
        assertThat(tagsOf(tom)).containsExactly("BOARD", "Spring");
        assertThat(colours.of(BOARD)).isEqualTo(TagColour.PURPLE);
    }

    @Test
    void twoTagsBecomeOneUnderTheNameOfTheOther() {
        colours.set(SPRING, TagColour.TEAL);
        tags.rename(BOARD, "spring");
        assertThat(tagsOf(tom)).containsExactly("Spring");
        assertThat(known()).containsExactly("Spring");
        assertThat(colours.of(SPRING)).isEqualTo(TagColour.TEAL);
    }

    @Test
    void aTagThatIsTakenOffAllTwinsComesBackByUndo() {
        tags.delete(BOARD);
        assertThat(known()).containsExactly("Spring");
        assertThat(notices.getLast().words()).isEqualTo("Took the tag Board off 2 twins");
        notices.getLast().action().orElseThrow().run().run();
        assertThat(tags.count(List.of(maya.id(), tom.id(), jonas.id()))).isEqualTo(Map.of("board", 2L, "spring", 1L));
        assertThat(tags.colour(BOARD)).isEqualTo(TagColour.PURPLE);
        assertThat(notices.getLast().words()).isEqualTo("The tag Board is back on 2 twins");
    }

    @Test
    void theLastDeedIsTakenBackFirstWhateverItWas() {
        actions.remove(List.of(maya.id()));
        tags.delete(SPRING);
        actions.undo();
        assertThat(known()).containsExactly("board", "Spring");
        actions.undo();
        assertThat(watchlist.find(maya.id())).as("with its tags").contains(maya);
    }

    @Test
    void anotherColourIsSeenAtOnce() {
        tags.recolour(SPRING, TagColour.RED);
        assertThat(tags.knownProperty().get()).contains(new KnownTag(SPRING, TagColour.RED, 1));
    }

    private List<String> known() {
        return tags.knownProperty().get().stream()
                .map(known -> known.tag().name())
                .toList();
    }

    private List<String> tagsOf(Twin twin) {
        return watchlist.find(twin.id()).orElseThrow().remarks().tags().stream()
                .map(Tag::name)
                .toList();
    }
}
