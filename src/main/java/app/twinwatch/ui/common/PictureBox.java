package app.twinwatch.ui.common;

import app.twinwatch.preview.Picture;
import app.twinwatch.preview.PictureResult;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Shows a twin's picture whole, centred in whatever room there is. FX thread only.
 *
 * <p>A face is never cropped: what stays free beside the picture takes the colour of the picture's own edge. While there
 * is no picture the box is invisible and shows what lies behind it.
 */
public final class PictureBox extends Region {
    /** Pictures are made for screens of up to twice the usual density. */
    private static final int DENSITY = 2;

    private static final int WIDTH = 420 * DENSITY;
    private static final int HEIGHT = 240 * DENSITY;

    private final TwinPictures pictures;
    private final double radius;
    private final boolean roundedBottom;
    /** Whose picture is shown or on its way; empty while the box is empty. */
    private Optional<Twin> shown = Optional.empty();

    private @Nullable Image image;
    /** Tells the try that counts from those for what was to be shown before. */
    private long tries;
    /** Whether it was time for another try while the box was in no window. */
    private boolean missedTry;

    private Runnable giveUp = () -> {};

    /**
     * An empty box.
     *
     * @param radius of the corners, in pixels
     * @param roundedBottom whether the lower corners are round as well
     */
    public PictureBox(TwinPictures pictures, double radius, boolean roundedBottom) {
        this.pictures = pictures;
        this.radius = radius;
        this.roundedBottom = roundedBottom;
        getStyleClass().add("picture-box");
        setMinSize(0, 0);
        clear();
        sceneProperty().subscribe(() -> {
            if (missedTry) {
                tryAgain(tries);
            }
        });
    }

    /**
     * Shows the twin's picture as soon as it is there, and tries again now and then while its host can't be reached. One
     * that is shown stays; one that is not is asked for by a new link.
     */
    public void show(Twin twin) {
        if (shown.filter(before -> isServed(before, twin)).isPresent()) {
            return;
        }
        clear();
        shown = Optional.of(twin);
        giveUp = pictures.load(twin, WIDTH, HEIGHT, this::take);
    }

    private void take(PictureResult result) {
        switch (result) {
            case PictureResult.Shown(Picture picture) -> draw(picture);
            case PictureResult.Unavailable(PictureResult.Unavailable.Reason reason) -> {
                if (reason == PictureResult.Unavailable.Reason.UNREACHABLE) {
                    long mine = ++tries;
                    pictures.atNextTry(() -> tryAgain(mine));
                }
            }
        }
    }

    private void tryAgain(long mine) {
        if (mine == tries && getScene() == null) {
            missedTry = true;
        } else if (mine == tries) {
            Optional<Twin> twin = shown;
            clear();
            twin.ifPresent(this::show);
        }
    }

    /** Says whether to show the twin anew would change nothing. */
    private boolean isServed(Twin before, Twin now) {
        boolean samePicture = before.id().equals(now.id()) && before.picture().equals(now.picture());
        boolean sameLink =
                before.picture().map(MediaLink::signed).equals(now.picture().map(MediaLink::signed));
        return samePicture && (sameLink || image != null);
    }

    /** Shows nothing. */
    public void clear() {
        giveUp.run();
        giveUp = () -> {};
        shown = Optional.empty();
        image = null;
        tries++;
        missedTry = false;
        getChildren().clear();
        setVisible(false);
    }

    private void draw(Picture picture) {
        image = FxPicture.of(picture);
        double bottom = roundedBottom ? radius : 0;
        CornerRadii corners = new CornerRadii(radius, radius, bottom, bottom, false);
        setBackground(edgeColour(picture)
                .map(colour -> new Background(new BackgroundFill(colour, corners, Insets.EMPTY)))
                .orElse(Background.EMPTY));
        setVisible(true);
        requestLayout();
    }

    /** Returns the mean colour of the left and right edges; empty where the picture is see-through there. */
    private static Optional<Color> edgeColour(Picture picture) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int points = 0;
        for (int row = 0; row < picture.height(); row++) {
            for (int column : new int[] {0, picture.width() - 1}) {
                int argb = picture.argb()[row * picture.width() + column];
                if (argb >>> 24 < 0xFF) {
                    return Optional.empty();
                }
                red += argb >> 16 & 0xFF;
                green += argb >> 8 & 0xFF;
                blue += argb & 0xFF;
                points++;
            }
        }
        return Optional.of(Color.rgb((int) (red / points), (int) (green / points), (int) (blue / points)));
    }

    @Override
    protected void layoutChildren() {
        if (image != null) {
            double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
            double width = image.getWidth() * scale;
            double height = image.getHeight() * scale;
            double left = snapPositionX((getWidth() - width) / 2);
            double top = snapPositionY((getHeight() - height) / 2);
            // A clip would do as well, but makes every repaint several times as slow without a graphics card.
            Shape visible = Shape.intersect(outline(), new Rectangle(left, top, width, height));
            visible.setFill(new ImagePattern(image, left, top, width, height, false));
            // A managed child that changes during the layout would ask for the next layout, and that one for another.
            visible.setManaged(false);
            getChildren().setAll(visible);
        }
    }

    private Rectangle outline() {
        // Corners that are to be square are pushed out of sight.
        Rectangle outline = new Rectangle(getWidth(), getHeight() + (roundedBottom ? 0 : radius));
        outline.setArcWidth(2 * radius);
        outline.setArcHeight(2 * radius);
        return outline;
    }
}
