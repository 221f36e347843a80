package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.VoiceSampleResult;
import app.twinwatch.preview.VoiceSampleResult.Unavailable.Reason;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.preview.VoiceSampleViewModel.Stage;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceSampleViewModelTest {
    private static final VoiceSampleResult READY = new VoiceSampleResult.Ready(Path.of("voice.mp3"));

    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-1");
    private final Twin ben = TwinSamples.ready(2, "Ben", "voice-2");
    private final Watchlist watchlist = new Watchlist(List.of(maya, ben));
    private final Deque<CompletableFuture<VoiceSampleResult>> fetched = new ArrayDeque<>();
    private final RecordedFilms sounds = new RecordedFilms();
    private final List<String> notices = new ArrayList<>();
    private final List<String> silenced = new ArrayList<>();
    private final TwinActions actions = new TwinActions(
            watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
    private final VoiceSampleViewModel voice = new VoiceSampleViewModel(
            watchlist,
            _ -> {
                fetched.add(new CompletableFuture<>());
                return fetched.getLast();
            },
            (Films) sounds,
            actions,
            EnglishWords.MESSAGES,
            new DirectThread());

    @BeforeEach
    void chooseMaya() {
        actions.showNotices(notice -> notices.add(notice.words()));
        voice.beforePlaying(() -> silenced.add("film"));
        voice.choose(Optional.of(maya.id()));
    }

    @Test
    void nothingIsFetchedBeforeAClick() {
        assertThat(fetched).isEmpty();
        assertThat(stage()).isEqualTo(Stage.STILL);
    }

    @Test
    void aClickBringsTheVoiceAndAnotherStopsIt() {
        voice.toggle();
        assertThat(stage()).isEqualTo(Stage.FETCHING);
        fetched.getLast().complete(READY);
        assertThat(stage()).isEqualTo(Stage.PLAYING);
        assertThat(silenced).as("one thing speaks at a time").containsExactly("film");
        assertThat(sounds.last().asked).containsExactly("play");

        voice.toggle();
        assertThat(stage()).isEqualTo(Stage.STILL);
        assertThat(sounds.last().asked).containsExactly("play", "close");
    }

    @Test
    void theVoiceEndsByItself() {
        voice.toggle();
        fetched.getLast().complete(READY);
        sounds.last().listener.ended();
        assertThat(stage()).isEqualTo(Stage.STILL);
    }

    @Test
    void anotherTwinMakesItFallSilentAndALateSampleDoesNotSpeak() {
        voice.toggle();
        CompletableFuture<VoiceSampleResult> late = fetched.getLast();
        voice.choose(Optional.of(ben.id()));
        assertThat(late).isCancelled();
        assertThat(stage()).isEqualTo(Stage.STILL);
        assertThat(sounds.opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whyThereIsNoSampleIsSaidInWords(Reason reason) {
        voice.toggle();
        fetched.getLast().complete(new VoiceSampleResult.Unavailable(reason));
        assertThat(stage()).isEqualTo(Stage.STILL);
        assertThat(notices).singleElement().asString().containsIgnoringCase("voice");
    }

    @ParameterizedTest
    @EnumSource(VideoTrouble.class)
    void whyItCantBeHeardIsSaidInWords(VideoTrouble trouble) {
        voice.toggle();
        fetched.getLast().complete(READY);
        sounds.last().listener.failed(trouble);
        assertThat(stage()).isEqualTo(Stage.STILL);
        assertThat(notices).singleElement().asString().isNotBlank().doesNotContain("film", "video");
    }

    private Stage stage() {
        return voice.stageProperty().get();
    }
}
