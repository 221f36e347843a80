package app.twinwatch.ui.detail;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;

/** Shows a film's picture whole, centred on black: films are wide, tall or square, and no face is cropped. */
final class VideoScreen extends Region {
    private final MediaView view = new MediaView();

    VideoScreen() {
        setId("video-screen");
        getStyleClass().add("video-screen");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(view);
    }

    void show(Optional<MediaPlayer> player) {
        view.setMediaPlayer(player.orElse(null));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        MediaPlayer player = view.getMediaPlayer();
        if (player == null) {
            return;
        }
        double pictureWidth = player.getMedia().getWidth();
        double pictureHeight = player.getMedia().getHeight();
        double scale = Math.min(getWidth() / pictureWidth, getHeight() / pictureHeight);
        double width = pictureWidth * scale;
        double height = pictureHeight * scale;
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
    }
}
