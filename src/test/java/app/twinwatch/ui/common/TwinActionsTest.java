package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwinActionsTest {
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1");
    private final Twin clara = TwinSamples.named(2, "Clara", new TwinState.Ready());
    private final Watchlist watchlist = new Watchlist(List.of(maya, clara));
    private final List<String> clipboard = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final TwinActions actions = new TwinActions(
            watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, clipboard::add);

    @BeforeEach
    void follow() {
        actions.showNotices(notices::add);
    }

    @Test
    void theClipboardGetsExactlyTheVoiceId() {
        actions.copyVoiceId(maya);
        assertThat(clipboard).containsExactly("voice-maya-1");
        assertThat(words()).containsExactly("Voice ID copied");
    }

    @Test
    void aMissingVoiceLeavesTheClipboardAloneAndSaysWhy() {
        actions.copyVoiceId(clara);
        assertThat(clipboard).isEmpty();
        assertThat(words()).containsExactly("This twin has no default voice. Choose one in HeyGen.");
    }

    @Test
    void aTwinInTrainingSaysWhenItsVoiceComes() {
        actions.copyVoiceId(TwinSamples.training(3, "Jonas", Duration.ofMinutes(5)));
        assertThat(clipboard).isEmpty();
        assertThat(words()).containsExactly("There is no voice ID yet. HeyGen gives one when the twin is ready.");
    }

    @Test
    void aFailedTwinPromisesNoVoice() {
        actions.copyVoiceId(TwinSamples.named(3, "Tom", new TwinState.Failed("")));
        assertThat(words()).containsExactly("There is no voice ID, because there is no finished twin.");
    }

    @Test
    void twinsAreMadeQuietAndHeardOfAgainAndAnUndoKeepsTheQuiet() {
        actions.quiet(List.of(maya.id(), clara.id()), true);
        actions.quiet(List.of(maya.id()), true);
        assertThat(watchlist.twins()).allMatch(Twin::quiet);
        actions.remove(List.of(clara.id()));
        actions.undo();
        assertThat(watchlist.twins()).allMatch(Twin::quiet);
        actions.quiet(List.of(maya.id()), false);
        assertThat(watchlist.find(maya.id()).orElseThrow().quiet()).isFalse();
        assertThat(words())
                .containsExactly(
                        "2 twins are quiet until they change",
                        "Removed Clara",
                        "Clara is back",
                        "You hear of Maya again");
    }

    @Test
    void theAvatarIdIsCopiedWhole() {
        actions.copyAvatarId(maya);
        assertThat(clipboard).containsExactly(maya.id().value());
    }

    @Test
    void severalVoiceIdsStandOnLinesOfTheirOwnAndThoseWithoutAreCounted() {
        actions.copyVoiceIds(List.of(maya, clara, TwinSamples.ready(3, "Samuel", "voice-samuel")));
        assertThat(clipboard).containsExactly("voice-maya-1\nvoice-samuel");
        assertThat(words()).containsExactly("2 voice IDs copied. 1 twin has none");
        actions.copyVoiceIds(List.of(clara, clara));
        assertThat(clipboard).as("left alone").hasSize(1);
        assertThat(words())
                .last()
                .isEqualTo("None of these twins has a voice ID yet. HeyGen gives one when a twin is ready.");
    }

    @Test
    void severalAvatarIdsStandOnLinesOfTheirOwn() {
        actions.copyAvatarIds(List.of(maya, clara));
        assertThat(clipboard)
                .containsExactly(maya.id().value() + "\n" + clara.id().value());
        assertThat(words()).containsExactly("2 avatar IDs copied");
    }

    @Test
    void aRemovalCanBeUndoneByItsNotice() {
        actions.remove(List.of(maya.id()));
        assertThat(watchlist.twins()).containsExactly(clara);
        assertThat(words()).containsExactly("Removed Maya");
        notices.getLast().action().orElseThrow().run().run();
        assertThat(watchlist.twins()).containsExactlyInAnyOrder(maya, clara);
        assertThat(words()).last().isEqualTo("Maya is back");
    }

    @Test
    void severalRemovalsAreUndoneOneAfterTheOther() {
        actions.remove(List.of(maya.id()));
        actions.remove(List.of(clara.id()));
        actions.undo();
        assertThat(watchlist.twins()).containsExactly(clara);
        actions.undo();
        actions.undo();
        assertThat(watchlist.twins()).containsExactlyInAnyOrder(maya, clara);
    }

    @Test
    void aRemovalOfManyIsOneSentence() {
        actions.remove(List.of(maya.id(), clara.id()));
        assertThat(words()).containsExactly("Removed 2 twins");
    }

    @Test
    void checkingNothingSaysNothing() {
        actions.checkNow(List.of());
        assertThat(notices).isEmpty();
        actions.checkNow(List.of(maya.id()));
        assertThat(words()).containsExactly("Checking 1 twin");
    }

    @Test
    void whoAsksTwiceIsToldToWaitAMoment() {
        assertThat(actions.checkNow(List.of(maya.id()))).isTrue();
        assertThat(actions.checkNow(List.of(maya.id()))).isFalse();
        assertThat(words())
                .last()
                .asString()
                .matches("Checked a moment ago\\. You can check again in (10|[1-9]) seconds?\\.");
        assertThat(actions.checkNow(List.of(maya.id(), clara.id()))).isTrue();
        assertThat(words()).last().isEqualTo("Checking 1 twin. 1 was checked a moment ago");
    }

    private List<String> words() {
        return notices.stream().map(Notice::words).toList();
    }
}
