package app.twinwatch.ui.common;

import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the shape that stands for a state. FX thread only. */
public final class StateGlyph {
    private StateGlyph() {}

    /** Returns the large shape for the picture's place. */
    public static FontIcon large(Tone tone) {
        return icon(
                switch (tone) {
                    case FAILED -> Feather.ALERT_OCTAGON;
                    case PERMISSION -> Feather.USER;
                    case TRAINING -> Feather.CLOCK;
                    case READY -> Feather.IMAGE;
                    case UNKNOWN -> Feather.HELP_CIRCLE;
                    case WAITING -> Feather.MORE_HORIZONTAL;
                },
                "state-glyph");
    }

    /** Returns the small shape for the pill. */
    public static FontIcon small(Tone tone) {
        return icon(
                switch (tone) {
                    case FAILED -> Feather.X;
                    case PERMISSION -> Feather.USER;
                    case TRAINING -> Feather.CLOCK;
                    case READY -> Feather.CHECK;
                    case UNKNOWN -> Feather.HELP_CIRCLE;
                    case WAITING -> Feather.MORE_HORIZONTAL;
                },
                "pill-glyph");
    }

    /** Returns an icon of the pack that the stylesheet sizes and colours by the class. */
    public static FontIcon icon(Ikon shape, String styleClass) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().add(styleClass);
        return icon;
    }

    /** Returns a filled shape, which the icon pack does not have: the stylesheet draws, sizes and colours it. */
    public static Region solid(String... styleClasses) {
        Region shape = new Region();
        shape.getStyleClass().addAll(styleClasses);
        shape.setMouseTransparent(true);
        return shape;
    }
}
