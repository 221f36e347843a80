package app.twinwatch;

import app.twinwatch.desktop.SystemTrust;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.CallListener;
import app.twinwatch.heygen.HeyGenApi;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the HTTP client only when the first question is asked, because that would hold up the first window. Any thread. */
final class LateApi implements Supplier<HeyGenApi> {
    private final ApiAddress address;
    private final InstantSource clock;
    private final CallListener calls;
    private @Nullable HeyGenApi built;

    /** @param calls hears of every call */
    LateApi(ApiAddress address, InstantSource clock, CallListener calls) {
        this.address = address;
        this.clock = clock;
        this.calls = calls;
    }

    @Override
    public synchronized HeyGenApi get() {
        if (built == null) {
            built = HeyGenApi.at(address, SystemTrust.context(), clock, calls);
        }
        return built;
    }
}
