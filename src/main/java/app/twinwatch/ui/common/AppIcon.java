package app.twinwatch.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The product's picture, in the sizes that window managers and headings want. */
public final class AppIcon {
    private AppIcon() {}

    /** Returns the icon for title bars and task switchers. */
    public static List<Image> forWindow() {
        return Stream.of(16, 32, 48, 128).map(AppIcon::ofSize).toList();
    }

    /** Returns the icon drawn for this many pixels. */
    public static Image ofSize(int pixels) {
        String path = "/app/twinwatch/icons/icon-" + pixels + ".png";
        return new Image(Objects.requireNonNull(AppIcon.class.getResourceAsStream(path), path));
    }
}
