package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.WindowPlace;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where a window returns to, in moments too short for a hand. */
class PlaceKeeperTest {
    private static final WindowPlace PLACE = new WindowPlace(30, 40, 900, 700, false);

    /** Made on the FX thread before each test. */
    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void makeWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = onFxThread(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(), 1000, 800));
            return made;
        });
    }

    @AfterEach
    void closeWindow() {
        onFxThread(() -> {
            stage.close();
            return stage;
        });
    }

    @Test
    void theFrameThatAFirstWindowGetsBelongsToItsPlaceAlsoIfItIsMaximizedAtOnce() {
        Optional<WindowPlace> place = onFxThread(() -> {
            PlaceKeeper keeper = new PlaceKeeper(stage, Optional.empty());
            stage.show();
            keeper.shown();
            stage.setWidth(1002);
            stage.setHeight(825);
            stage.setMaximized(true);
            return keeper.place();
        });

        assertThat(place).map(WindowPlace::width).hasValue(1002.0);
        assertThat(place).map(WindowPlace::height).hasValue(825.0);
        assertThat(place).map(WindowPlace::maximized).hasValue(true);
    }

    @Test
    void whoMovesTheWindowAndQuitsAtOnceFindsItThere() {
        Optional<WindowPlace> place = onFxThread(() -> {
            PlaceKeeper keeper = new PlaceKeeper(stage, Optional.of(PLACE));
            stage.show();
            keeper.shown();
            stage.setX(35);
            stage.setWidth(950);
            return keeper.place();
        });

        assertThat(place).hasValue(new WindowPlace(35, 40, 950, 700, false));
    }

    private static <T> T onFxThread(Callable<T> step) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, step);
    }
}
