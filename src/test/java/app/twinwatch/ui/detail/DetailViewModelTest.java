package app.twinwatch.ui.detail;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.Fact;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1");
    private final Twin tom = TwinSamples.named(2, "Tom", new TwinState.Failed("Object download failed"));
    private final Twin jonas = TwinSamples.training(3, "Jonas", Duration.ofMinutes(47));
    private final Watchlist watchlist = new Watchlist(List.of(maya, tom, jonas));
    private final List<String> clipboard = new ArrayList<>();
    private final DetailViewModel viewModel = new DetailViewModel(
            watchlist,
            new TwinActions(watchlist, WatcherSamples.idle(watchlist), EnglishWords.MESSAGES, clipboard::add),
            EnglishWords.MESSAGES,
            EnglishWords.TIMES,
            new DirectThread(),
            InstantSource.fixed(NOON));

    @Test
    void nothingIsShownBeforeATwinIsChosen() {
        assertThat(viewModel.contentProperty().get()).isEmpty();
    }

    @Test
    void aReadyTwinShowsItsVoiceToCopy() {
        DetailContent content = choose(maya);
        assertThat(content.facts()).contains(new Fact("Default voice", "voice-maya-1", Copy.VOICE_ID));
        viewModel.copy(Copy.VOICE_ID);
        viewModel.copy(Copy.AVATAR_ID);
        assertThat(clipboard).containsExactly("voice-maya-1", maya.id().value());
        assertThat(content.steps()).isEmpty();
    }

    @Test
    void aFailureShowsStepsAndHeyGensOwnWords() {
        DetailContent content = choose(tom);
        assertThat(content.steps()).hasSizeGreaterThan(1);
        assertThat(content.ownWords()).contains("HeyGen’s own words: “Object download failed”");
    }

    @Test
    void theSupportMessageHasAllThatSupportAsksFor() {
        choose(tom);
        viewModel.copySupportMessage();
        assertThat(clipboard)
                .singleElement()
                .asString()
                .contains(
                        "Avatar ID: " + tom.id(), "Name: Tom", "State: Failed", "Object download failed", "request-1");
    }

    @Test
    void theTimelineBeginsWithTheLatest() {
        assertThat(choose(maya).timeline())
                .extracting(DetailContent.Moment::words)
                .containsExactly("Ready · today 11:59", "In training · today 11:58", "Added by you · today 10:00");
    }

    @Test
    void anAnswerIsShownAtOnce() {
        choose(jonas);
        watchlist.observe(jonas.id(), TwinFacts.of(new TwinState.Failed("no face")), NOON);
        assertThat(viewModel.contentProperty().get().orElseThrow().pill()).isEqualTo("Failed");
    }

    @Test
    void aRemovedTwinIsNoLongerShown() {
        choose(jonas);
        viewModel.remove();
        assertThat(viewModel.contentProperty().get()).isEmpty();
        assertThat(watchlist.find(jonas.id())).isEmpty();
    }

    private DetailContent choose(Twin twin) {
        viewModel.choose(Optional.of(twin.id()));
        return viewModel.contentProperty().get().orElseThrow();
    }
}
