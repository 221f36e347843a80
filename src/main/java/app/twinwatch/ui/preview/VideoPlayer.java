package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** Plays a film in the pane or on the full screen. FX thread only. */
public final class VideoPlayer extends StackPane {
    private static final double RADIUS = 12;

    private final VideoPlayerViewModel viewModel;
    private final VideoScreen screen = new VideoScreen();
    private final VideoBar bar;
    private final VideoTroubleBox trouble;
    private final Label opening = new Label();
    private final VideoStage content;
    private final CornerCover roundCorners = new CornerCover(RADIUS);
    private final FullScreenWindow window;
    private final IdleHide idle;

    /**
     * Shows what the view model plays.
     *
     * @param films where the view model has its films from
     * @param wayOut what to offer when a film can't be played
     */
    public VideoPlayer(
            VideoPlayerViewModel viewModel, MediaFilms films, Messages messages, List<Notice.Action> wayOut) {
        this.viewModel = viewModel;
        this.bar = new VideoBar(viewModel, messages);
        this.trouble = new VideoTroubleBox(messages, wayOut);
        this.content = new VideoStage(
                screen, new StackPane(opening, trouble), bar, new VolumeBox(viewModel, messages, bar.soundButton()));
        this.window = new FullScreenWindow(viewModel::leaveFullScreen);
        this.idle = new IdleHide(content, bar, viewModel.playingProperty());
        setId("video-player");
        getStyleClass().add("video-player");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.text("video.accessible"));
        opening.setText(messages.text("video.opening"));
        opening.setWrapText(true);
        screen.setOnMouseClicked(this::click);
        content.addEventFilter(KeyEvent.KEY_PRESSED, new VideoKeys(viewModel, bar.playButton())::handle);
        films.onScreenProperty().subscribe(screen::show);
        viewModel.phaseProperty().subscribe(this::show);
        viewModel.fullScreenProperty().subscribe(this::place);
    }

    /** Gives the focus to what one would press next. */
    void takeFocus() {
        if (trouble.isVisible()) {
            trouble.takeFocus();
        } else {
            bar.playButton().requestFocus();
        }
    }

    private void show(VideoPhase phase) {
        boolean failed = phase instanceof VideoPhase.Failed;
        boolean hadFocus = content.isFocusWithin();
        bar.setVisible(!failed);
        trouble.setVisible(failed);
        trouble.setManaged(failed);
        opening.setVisible(phase instanceof VideoPhase.Opening);
        trouble.getParent().setVisible(!(phase instanceof VideoPhase.Loaded));
        if (phase instanceof VideoPhase.Failed(VideoTrouble reason)) {
            trouble.show(reason);
        }
        if (failed && hadFocus) {
            takeFocus();
        }
        content.requestLayout();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            bar.playButton().requestFocus();
            if (event.getClickCount() == 2) {
                viewModel.toggleFullScreen();
            }
            // The second click of two takes back what the first one did.
            viewModel.togglePlaying();
        }
    }

    private void place(boolean fullScreen) {
        content.setBarOverPicture(fullScreen);
        idle.setOn(fullScreen);
        if (fullScreen && getScene() != null) {
            getChildren().clear();
            window.open(getScene().getWindow(), content);
        } else {
            window.close();
            getChildren().setAll(content, roundCorners);
        }
        if (getScene() != null) {
            bar.playButton().requestFocus();
        }
    }
}
