package app.twinwatch;

import app.twinwatch.store.WindowPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Decides where a window comes back to: where it was, as far as the screens of today allow. */
final class WindowFit {
    private WindowFit() {}

    /**
     * Returns where the window goes; empty if its place is on no screen any more.
     *
     * @param place where it was
     * @param screens the parts of the screens that windows may cover; they do not overlap
     */
    static Optional<WindowPlace> fit(WindowPlace place, List<Rectangle2D> screens) {
        double seen =
                screens.stream().mapToDouble(screen -> overlap(place, screen)).sum();
        if (seen >= place.width() * place.height() - 1) {
            // All of it is in sight, if need be on two screens.
            return Optional.of(place);
        }
        return screens.stream()
                .filter(screen -> overlap(place, screen) > 0)
                .max(Comparator.comparingDouble(screen -> overlap(place, screen)))
                .map(screen -> pulledInto(screen, place));
    }

    private static WindowPlace pulledInto(Rectangle2D screen, WindowPlace place) {
        double width = Math.max(WindowPlace.MINIMUM_WIDTH, Math.min(place.width(), screen.getWidth()));
        double height = Math.max(WindowPlace.MINIMUM_HEIGHT, Math.min(place.height(), screen.getHeight()));
        // On a screen smaller than the smallest window the title bar counts most.
        double x = Math.max(screen.getMinX(), Math.min(place.x(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(place.y(), screen.getMaxY() - height));
        return new WindowPlace(x, y, width, height, place.maximized());
    }

    private static double overlap(WindowPlace place, Rectangle2D screen) {
        double width = Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX());
        double height = Math.min(place.y() + place.height(), screen.getMaxY()) - Math.max(place.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
