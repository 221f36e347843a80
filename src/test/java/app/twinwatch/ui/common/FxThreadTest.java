package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** In which order actions come onto the FX thread, and what holds them up. */
class FxThreadTest {
    private final FxThread thread = new FxThread();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void actionsRunInTheOrderOfTheirCallsAlsoWhenOneOfThemFails() {
        onFxThread(() -> IntStream.range(0, 20)
                .forEach(number -> thread.execute(() -> {
                    done.add("action " + number);
                    if (number == 3) {
                        throw new IllegalStateException("of the test");
                    }
                })));
        Eventually.that("all have run", () -> done.size() == 20);
        assertThat(done)
                .isEqualTo(IntStream.range(0, 20)
                        .mapToObj(number -> "action " + number)
                        .toList());
    }

    @Test
    void whatAnActionAsksForComesInALaterFrame() {
        onFxThread(() -> {
            thread.execute(() -> thread.execute(() -> done.add("asked for by the first")));
            thread.execute(() -> done.add("second"));
        });
        Eventually.that("both have run", () -> done.size() == 2);
        assertThat(done).containsExactly("second", "asked for by the first");
    }

    /** As a dialog of the system does, which waits inside of the action that opens it. */
    @Test
    void anActionThatWaitsInsideOfItselfHoldsUpNoOther() {
        Object dialog = new Object();
        onFxThread(() -> {
            thread.execute(() -> {
                Platform.enterNestedEventLoop(dialog);
                done.add("the dialog is closed");
            });
            thread.execute(() -> done.add("behind it"));
            thread.execute(() -> done.add("and behind that"));
        });
        Eventually.that("those behind it run while it is open", () -> done.size() == 2);
        thread.execute(() -> done.add("came meanwhile"));
        Eventually.that("what comes meanwhile runs as well", () -> done.size() == 3);
        onFxThread(() -> Platform.exitNestedEventLoop(dialog, null));
        Eventually.that("it ends", () -> done.size() == 4);
        assertThat(done).containsExactly("behind it", "and behind that", "came meanwhile", "the dialog is closed");
    }

    private static void onFxThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
