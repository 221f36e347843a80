package app.twinwatch.ui.detail;

import javafx.scene.layout.Region;

/**
 * The film with its bar below it, or over its lower edge on the full screen; the volume stands above the bar's end. FX
 * thread only.
 */
final class VideoStage extends Region {
    /** The height of the picture in the pane, in pixels. */
    private static final double PICTURE_HEIGHT = 206;

    private final VideoScreen screen;
    private final Region message;
    private final VideoBar bar;
    private final VolumeBox volume;
    private boolean barOverPicture;

    /** @param message stands in the picture's place while there is none */
    VideoStage(VideoScreen screen, Region message, VideoBar bar, VolumeBox volume) {
        this.screen = screen;
        this.message = message;
        this.bar = bar;
        this.volume = volume;
        getStyleClass().add("video-stage");
        getChildren().addAll(screen, message, bar, volume);
    }

    void setBarOverPicture(boolean over) {
        barOverPicture = over;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(PICTURE_HEIGHT, message.isVisible() ? message.prefHeight(width) : 0) + bar.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double barHeight = snapSizeY(bar.prefHeight(getWidth()));
        double pictureHeight = getHeight() - (barOverPicture || !bar.isVisible() ? 0 : barHeight);
        screen.resizeRelocate(0, 0, getWidth(), pictureHeight);
        message.resizeRelocate(0, 0, getWidth(), pictureHeight);
        bar.resizeRelocate(0, getHeight() - barHeight, getWidth(), barHeight);
        placeVolume();
    }

    /** Touches the button, so that the pointer gets from one to the other without a gap. */
    private void placeVolume() {
        Region button = bar.soundButton();
        double bottom = bar.getLayoutY() + button.getLayoutY();
        double width = volume.prefWidth(-1);
        double height = Math.min(volume.prefHeight(-1), bottom);
        double middle = button.getLayoutX() + button.getWidth() / 2;
        volume.resizeRelocate(
                snapPositionX(middle - width / 2), snapPositionY(bottom - height), width, snapSizeY(height));
    }
}
