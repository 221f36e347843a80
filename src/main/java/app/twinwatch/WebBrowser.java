package app.twinwatch;

import app.twinwatch.desktop.PrivateLink;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens web pages in the user's own browser. Returns at once; any thread. */
final class WebBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(WebBrowser.class);

    private final Consumer<String> show;

    /** @param show has the operating system open an address */
    WebBrowser(Consumer<String> show) {
        this.show = show;
    }

    /** Opens a page whose address is no secret. */
    void open(URI page) {
        Thread.ofVirtual().name("twinwatch-browser").start(() -> show.accept(page.toString()));
    }

    /** Opens a page whose address nobody else may see, such as a signed link. */
    void openPrivately(URI page) {
        Thread.ofVirtual().name("twinwatch-browser").start(() -> {
            try {
                show.accept(PrivateLink.to(page).toString());
            } catch (IOException failure) {
                LOG.warn("A link could not be opened: {}", failure.getClass().getSimpleName());
            }
        });
    }
}
