package app.twinwatch;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.HeyGenV2;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.preview.Pictures;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Builds the sessions: the user's own list at HeyGen, or the samples at the built-in HeyGen. */
final class Sessions {
    /** The samples change within seconds, so they are asked about within seconds; nobody pays for it. */
    private static final CheckSchedule DEMO_SCHEDULE = new CheckSchedule(Duration.ofSeconds(4), Duration.ofMinutes(5));

    private final Messages messages;
    private final UiThread thread;
    private final InstantSource clock;
    private final Consumer<String> clipboard;
    private final Consumer<URI> browser;

    Sessions(
            Messages messages,
            UiThread thread,
            InstantSource clock,
            Consumer<String> clipboard,
            Consumer<URI> browser) {
        this.messages = messages;
        this.thread = thread;
        this.clock = clock;
        this.clipboard = clipboard;
        this.browser = browser;
    }

    /** Builds the session of the user's own list, which is saved after every change. */
    Session own(KeptState kept, ApiAddress address, Path previews) {
        Watchlist watchlist = new Watchlist(kept.twins());
        CheckLedger ledger = new CheckLedger(clock, ZoneId.systemDefault(), kept.checks());
        Watcher watcher = watcher(watchlist, address, CheckSchedule.STANDARD, ledger);
        Session session =
                session(watchlist, watcher, new Pictures(previews, clock), "service.heygen", false, new Parts());
        kept.keep(
                watchlist,
                watcher,
                ledger,
                outcome -> thread.execute(() -> session.showSaving(kept.trouble(outcome, messages))));
        kept.trouble(messages).ifPresent(session::showListTrouble);
        return session;
    }

    /**
     * Builds the session of the samples, which keeps nothing.
     *
     * @throws IOException if there is no room for their pictures, or no free port
     */
    Session demo() throws IOException {
        Parts parts = new Parts();
        try {
            BuiltInHeyGen heyGen = parts.add(BuiltInHeyGen.start(clock));
            Path previews = Files.createTempDirectory("twinwatch-demo-");
            parts.add(() -> TemporaryFolder.delete(previews));
            Watchlist watchlist = new Watchlist(heyGen.sampleTwins(clock.instant()));
            CheckLedger ledger = new CheckLedger(clock, ZoneId.systemDefault(), new CheckCount(LocalDate.EPOCH, 0));
            ApiAddress address = new ApiAddress(heyGen.address());
            Watcher watcher = watcher(watchlist, address, DEMO_SCHEDULE, ledger);
            return session(watchlist, watcher, new Pictures(previews, clock), "service.demo", true, parts);
        } catch (IOException | RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    /** Returns a key for the built-in HeyGen, which takes any. */
    static Optional<ApiKey> demoKey() {
        return ApiKey.read("sample-key") instanceof ApiKey.Reading.Accepted(ApiKey key)
                ? Optional.of(key)
                : Optional.empty();
    }

    private Watcher watcher(Watchlist watchlist, ApiAddress address, CheckSchedule schedule, CheckLedger ledger) {
        StatusService service = new LateStatusService(() -> HeyGenV2.at(address, clock));
        return new Watcher(watchlist, service, schedule, ledger, clock, new Random());
    }

    private Session session(Watchlist watchlist, Watcher watcher, Pictures previews, String serviceKey, boolean demo, Parts parts) {
        return new Session(
                watchlist,
                watcher,
                previews,
                messages.text(serviceKey),
                demo,
                messages,
                thread,
                clock,
                clipboard,
                browser,
                parts);
    }
}
