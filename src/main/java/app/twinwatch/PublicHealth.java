package app.twinwatch;

import app.twinwatch.desktop.SystemTrust;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ServiceHealth;
import app.twinwatch.heygen.StatusPage;
import app.twinwatch.watch.HealthSource;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks HeyGen's public status page whether HeyGen reports a problem. Any thread. */
final class PublicHealth implements HealthSource {
    private final URI page;
    private @Nullable StatusPage built;

    PublicHealth(URI page) {
        this.page = page;
    }

    /** Returns who knows about the service at an address. HeyGen's page says nothing about anybody else's. */
    static HealthSource of(ApiAddress address) {
        return address.equals(ApiAddress.HEYGEN) ? new PublicHealth(StatusPage.HEYGEN) : HealthSource.NONE;
    }

    @Override
    public Optional<String> problem() throws InterruptedException {
        return page().ask() instanceof ServiceHealth.Problem(String words) ? Optional.of(words) : Optional.empty();
    }

    /** Built when it is needed, which is not before a call failed. */
    private synchronized StatusPage page() {
        if (built == null) {
            built = new StatusPage(page, SystemTrust.context());
        }
        return built;
    }
}
