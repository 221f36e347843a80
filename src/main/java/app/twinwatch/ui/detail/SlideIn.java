package app.twinwatch.ui.detail;

import java.util.function.BooleanSupplier;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Lets a pane come in from the right when it is put over something, to show where it came from. It goes at once. FX thread
 * only.
 */
final class SlideIn {
    private static final Duration SHORT = Duration.millis(140);

    private final Region pane;
    private final BooleanSupplier wanted;
    private final TranslateTransition slide;

    /** @param wanted says whether the pane covers something, and may move */
    SlideIn(Region pane, BooleanSupplier wanted) {
        this.pane = pane;
        this.wanted = wanted;
        this.slide = new TranslateTransition(SHORT, pane);
        slide.setInterpolator(Interpolator.EASE_OUT);
        slide.setToX(0);
    }

    void install() {
        pane.parentProperty().subscribe(parent -> {
            slide.stop();
            pane.setTranslateX(0);
            if (parent != null && wanted.getAsBoolean()) {
                slide.setFromX(pane.getMinWidth());
                slide.playFromStart();
            }
        });
    }
}
