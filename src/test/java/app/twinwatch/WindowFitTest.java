package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WindowFitTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D LARGE = new Rectangle2D(1366, 0, 2560, 1400);

    @Test
    void aPlaceThatIsAllInSightStays() {
        WindowPlace place = new WindowPlace(100, 50, 1000, 600, false);
        assertThat(WindowFit.fit(place, List.of(LAPTOP))).contains(place);
    }

    @Test
    void aPlaceAcrossTwoScreensStays() {
        WindowPlace place = new WindowPlace(900, 50, 1000, 600, false);
        assertThat(WindowFit.fit(place, List.of(LAPTOP, LARGE))).contains(place);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        assertThat(WindowFit.fit(new WindowPlace(1600, 50, 1000, 600, false), List.of(LAPTOP)))
                .isEmpty();
    }

    @Test
    void aPlacePartlyOffTheScreenIsPulledIn() {
        assertThat(WindowFit.fit(new WindowPlace(900, 400, 1000, 600, false), List.of(LAPTOP)))
                .contains(new WindowPlace(366, 128, 1000, 600, false));
        assertThat(WindowFit.fit(new WindowPlace(-300, -20, 1000, 600, true), List.of(LAPTOP)))
                .contains(new WindowPlace(0, 0, 1000, 600, true));
    }

    @Test
    void onAScreenThatBecameSmallerTheWindowShrinks() {
        assertThat(WindowFit.fit(new WindowPlace(0, 0, 2000, 1200, false), List.of(LAPTOP)))
                .contains(new WindowPlace(0, 0, 1366, 728, false));
    }

    @Test
    void onAScreenSmallerThanTheSmallestWindowTheTitleBarIsInSight() {
        assertThat(WindowFit.fit(new WindowPlace(50, 50, 800, 600, false), List.of(new Rectangle2D(0, 0, 640, 480))))
                .contains(new WindowPlace(0, 0, 720, 520, false));
    }

    @Property
    void whereverItWasItComesBackWhollyInSightOrNotAtAll(
            @ForAll @DoubleRange(min = -5000, max = 5000) double x,
            @ForAll @DoubleRange(min = -5000, max = 5000) double y,
            @ForAll @DoubleRange(min = 720, max = 5000) double width,
            @ForAll @DoubleRange(min = 520, max = 5000) double height) {
        WindowFit.fit(new WindowPlace(x, y, width, height, false), List.of(LAPTOP))
                .ifPresent(place -> {
                    assertThat(place.x()).isNotNegative();
                    assertThat(place.y()).isNotNegative();
                    assertThat(place.x() + place.width()).isLessThanOrEqualTo(LAPTOP.getMaxX() + 0.01);
                    assertThat(place.y() + place.height()).isLessThanOrEqualTo(LAPTOP.getMaxY() + 0.01);
                });
    }
}
