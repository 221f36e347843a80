package app.twinwatch;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Keeps one test's failures out of the next.
 *
 * <p>TestFX remembers what any thread throws and fails the test that looks next, though other tests make threads fail on
 * purpose. Found by JUnit itself, for every test.
 */
public final class EarlierFailures implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        WaitForAsyncUtils.clearExceptions();
    }
}
