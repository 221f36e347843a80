package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.ui.common.DirectThread;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VideoPlayerViewModelTest {
    private static final Path MAYA = Path.of("maya.mp4");
    private static final Path CLARA = Path.of("clara.mp4");
    private static final Duration LENGTH = Duration.ofSeconds(19);

    private final RecordedFilms films = new RecordedFilms();
    private final VideoPlayerViewModel viewModel = new VideoPlayerViewModel(films, new DirectThread());

    @Test
    void nothingIsPlayedBeforeThereIsAFilm() {
        viewModel.togglePlaying();
        assertThat(viewModel.playingProperty().get()).isFalse();
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Empty());
        assertThat(films.opened).isEmpty();
    }

    @Test
    void aFilmIsShownStillUntilItIsPlayed() {
        load(MAYA);
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Loaded(LENGTH));
        assertThat(films.last().asked).containsExactly("volume 10", "unmute", "once");
        viewModel.togglePlaying();
        viewModel.togglePlaying();
        assertThat(films.last().asked).endsWith("play", "pause");
    }

    @Test
    void aFilmCanBeAskedToPlayBeforeItIsOpen() {
        viewModel.play(MAYA);
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Opening());
        assertThat(viewModel.playingProperty().get()).isTrue();
        assertThat(films.last().asked).endsWith("play");
    }

    @Test
    void theFilmBeforeIsClosedAndNoLongerListenedTo() {
        load(MAYA);
        RecordedFilms.Recorded maya = films.last();
        load(CLARA);
        assertThat(maya.asked).endsWith("close");
        maya.listener.at(Duration.ofSeconds(7));
        maya.listener.ended();
        maya.listener.failed(VideoTrouble.NOT_PLAYABLE);
        assertThat(viewModel.positionProperty().get()).isZero();
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Loaded(LENGTH));
    }

    @Test
    void whatTheUserSetStaysFromOneFilmToTheNext() {
        load(MAYA);
        viewModel.quieter();
        viewModel.quieter();
        viewModel.toggleMuted();
        viewModel.toggleLooping();
        load(CLARA);
        assertThat(films.last().asked).containsExactly("volume 8", "mute", "loop");
    }

    @Test
    void arrowKeysStayInsideTheFilm() {
        load(MAYA);
        viewModel.skip(VideoPlayerViewModel.STEP.negated());
        viewModel.skip(VideoPlayerViewModel.STEP);
        viewModel.skip(Duration.ofHours(1));
        assertThat(films.last().asked).endsWith("seek PT0S", "seek PT5S", "seek PT19S");
        assertThat(viewModel.positionProperty().get()).isEqualTo(LENGTH);
    }

    @Test
    void whileTheUserDragsTheFilmDoesNotPullTheSliderAway() {
        load(MAYA);
        viewModel.drag(Duration.ofSeconds(12));
        films.last().listener.at(Duration.ofSeconds(1));
        assertThat(viewModel.positionProperty().get()).isEqualTo(Duration.ofSeconds(12));
        viewModel.drag(Duration.ofSeconds(13));
        viewModel.drop();
        assertThat(films.last().asked.stream().filter(asked -> asked.startsWith("seek")))
                .containsExactly("seek PT13S");
        films.last().listener.at(Duration.ofSeconds(14));
        assertThat(viewModel.positionProperty().get()).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void aFilmThatEndedBeginsAgain() {
        viewModel.play(MAYA);
        films.last().listener.ready(LENGTH);
        films.last().listener.ended();
        assertThat(viewModel.playingProperty().get()).isFalse();
        assertThat(viewModel.positionProperty().get()).isEqualTo(LENGTH);
        viewModel.togglePlaying();
        assertThat(films.last().asked).endsWith("play", "seek PT0S");
        assertThat(viewModel.playingProperty().get()).isTrue();
    }

    @Test
    void whoWantsItLouderWantsToHearIt() {
        load(MAYA);
        viewModel.toggleMuted();
        viewModel.louder();
        assertThat(viewModel.mutedProperty().get()).isFalse();
        assertThat(viewModel.volumeProperty().get()).isEqualTo(1);
    }

    @Test
    void theVolumeHasABottom() {
        for (int step = 0; step < 15; step++) {
            viewModel.quieter();
        }
        assertThat(viewModel.volumeProperty().get()).isZero();
    }

    @Test
    void aTroubleEndsTheFilmAndTheFullScreen() {
        viewModel.play(MAYA);
        viewModel.toggleFullScreen();
        films.last().listener.failed(VideoTrouble.NO_SOUND_DEVICE);
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Failed(VideoTrouble.NO_SOUND_DEVICE));
        assertThat(viewModel.playingProperty().get()).isFalse();
        assertThat(viewModel.fullScreenProperty().get()).isFalse();
        viewModel.togglePlaying();
        assertThat(viewModel.playingProperty().get()).isFalse();
    }

    @Test
    void closingGivesTheFilmBack() {
        load(MAYA);
        viewModel.close();
        assertThat(films.last().asked).endsWith("close");
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Empty());
    }

    private void load(Path file) {
        viewModel.show(file);
        films.last().listener.ready(LENGTH);
    }
}
