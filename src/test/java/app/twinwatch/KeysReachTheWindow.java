package app.twinwatch;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Lets no test of a pane begin before keys reach its window. Found by JUnit itself, for every test. */
public final class KeysReachTheWindow implements BeforeTestExecutionCallback {
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        boolean hasPane = Optional.ofNullable(context.getRequiredTestClass().getAnnotation(ExtendWith.class))
                .map(extensions -> List.of(extensions.value()).contains(ApplicationExtension.class))
                .orElse(false);
        if (hasPane) {
            List<Window> shown = WaitForAsyncUtils.waitForAsyncFx(
                    10_000,
                    () -> Window.getWindows().stream()
                            .filter(window -> window instanceof Stage && window.isShowing())
                            .toList());
            shown.stream().reduce((_, last) -> last).ifPresent(KeyboardFocus::await);
        }
    }
}
