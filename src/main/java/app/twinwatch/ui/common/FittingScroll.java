package app.twinwatch.ui.common;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Makes what it holds as large as itself, and lets it scroll where it must be higher, as large text may. FX thread only.
 *
 * <p>A scroll pane of JavaFX asks how high its content must be without saying how wide it is. A text then answers for one
 * long line, so that a content which is just too high could not be scrolled to its end.
 */
public final class FittingScroll extends ScrollPane {
    /** @param content may need more height the narrower it is */
    public FittingScroll(Region content) {
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setContent(new Frame(content));
        // JavaFX paints all that a scroll pane holds into a picture, anew at each change, to move that picture. This
        // one
        // holds a whole window and hardly ever moves.
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                lookup(".viewport").setCache(false);
            }
        });
    }

    private static final class Frame extends StackPane {
        Frame(Region content) {
            super(content);
            // Whatever it needs at another width is another answer.
            widthProperty().subscribe(this::requestLayout);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }
    }
}
