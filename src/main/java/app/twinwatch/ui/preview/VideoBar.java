package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import atlantafx.base.controls.ProgressSliderSkin;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The buttons and the slider under the film. FX thread only. */
final class VideoBar extends HBox {
    private static final double STEP_SECONDS = VideoPlayerViewModel.STEP.toSeconds();

    private final VideoPlayerViewModel viewModel;
    private final Messages messages;
    private final VideoClock clock;
    private final Button play = new Button();
    private final Label elapsed = new Label();
    private final Slider place = new Slider();
    private final Label total = new Label();
    private final Button sound = new Button();
    private final ToggleButton loop = new ToggleButton();
    private final Button fullScreen = new Button();
    /** Whether the slider moves because the film does, and not because the user moved it. */
    private boolean following;

    VideoBar(VideoPlayerViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.clock = new VideoClock(messages);
        setId("video-bar");
        getStyleClass().add("video-bar");
        setAlignment(Pos.CENTER_LEFT);
        prepare(play, "video-play", viewModel::togglePlaying);
        prepare(sound, "video-sound", viewModel::toggleMuted);
        prepare(fullScreen, "video-full-screen", viewModel::toggleFullScreen);
        prepareLoop();
        preparePlace();
        elapsed.setId("video-elapsed");
        elapsed.setMinWidth(USE_PREF_SIZE);
        total.setId("video-total");
        total.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(play, elapsed, place, total, sound, loop, fullScreen);
        follow();
    }

    /** The button whose place the focus takes when the film is clicked. */
    Button playButton() {
        return play;
    }

    Button soundButton() {
        return sound;
    }

    private void prepare(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().add("video-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }

    private void prepareLoop() {
        loop.setId("video-loop");
        loop.getStyleClass().add("video-button");
        loop.setMinWidth(USE_PREF_SIZE);
        loop.setGraphic(StateGlyph.icon(Feather.REPEAT, "video-glyph"));
        loop.setAccessibleText(messages.text("video.loop"));
        loop.setTooltip(new Tooltip(messages.text("video.loop")));
        loop.setOnAction(_ -> viewModel.toggleLooping());
    }

    private void preparePlace() {
        place.setId("video-place");
        place.getStyleClass().add("video-slider");
        place.setSkin(new ProgressSliderSkin(place));
        place.setAccessibleText(messages.text("video.place"));
        place.setBlockIncrement(STEP_SECONDS);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.valueProperty().subscribe(seconds -> moved(seconds.doubleValue()));
        place.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                viewModel.drop();
            }
        });
    }

    private void moved(double seconds) {
        if (following) {
            return;
        }
        Duration wanted = Duration.ofMillis(Math.round(seconds * 1000));
        if (place.isValueChanging()) {
            viewModel.drag(wanted);
        } else {
            viewModel.seek(wanted);
        }
    }

    private void follow() {
        viewModel.phaseProperty().subscribe(_ -> {
            place.setMax(Math.max(0.001, seconds(viewModel.length())));
            place.setDisable(viewModel.length().isZero());
            total.setText(clock.say(viewModel.length(), viewModel.length()));
            showPosition(viewModel.positionProperty().get());
        });
        viewModel.positionProperty().subscribe(this::showPosition);
        viewModel
                .playingProperty()
                .subscribe(playing -> dress(
                        play,
                        StateGlyph.solid("video-shape", playing ? "pause-shape" : "play-shape"),
                        playing ? "video.pause" : "video.play"));
        viewModel.mutedProperty().subscribe(this::showSound);
        viewModel.volumeProperty().subscribe(this::showSound);
        showSound();
        viewModel.loopingProperty().subscribe(loop::setSelected);
        viewModel
                .fullScreenProperty()
                .subscribe(full -> dress(
                        fullScreen,
                        full ? Feather.MINIMIZE : Feather.MAXIMIZE,
                        full ? "video.leaveFullScreen" : "video.fullScreen"));
    }

    private void showPosition(Duration position) {
        elapsed.setText(clock.say(position, viewModel.length()));
        following = true;
        place.setValue(seconds(position));
        following = false;
    }

    private void showSound() {
        boolean silent =
                viewModel.mutedProperty().get() || viewModel.volumeProperty().get() == 0;
        Feather shape = silent
                ? Feather.VOLUME_X
                : viewModel.volumeProperty().get() < 0.5 ? Feather.VOLUME_1 : Feather.VOLUME_2;
        dress(sound, shape, viewModel.mutedProperty().get() ? "video.soundOn" : "video.soundOff");
    }

    private void dress(Button button, Feather shape, String key) {
        dress(button, StateGlyph.icon(shape, "video-glyph"), key);
    }

    private void dress(Button button, Node glyph, String key) {
        button.setGraphic(glyph);
        button.setAccessibleText(messages.text(key));
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(messages.text(key));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
