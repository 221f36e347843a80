package app.twinwatch;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.EitherVersion;
import app.twinwatch.heygen.HeyGenV2;
import app.twinwatch.heygen.HeyGenV3;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.store.ServiceSetting;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.main.Banners;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.HealthSource;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Builds the sessions: the user's own list at HeyGen, or the samples at the built-in HeyGen. */
final class Sessions {
    /** The samples change within seconds, so they are asked about within seconds; nobody pays for it. */
    private static final CheckSchedule DEMO_SCHEDULE = new CheckSchedule(Duration.ofSeconds(4), Duration.ofMinutes(5));

    private final Surroundings around;

    Sessions(Surroundings around) {
        this.around = around;
    }

    /** Builds the session of the user's own list, which is saved after every change. */
    Session own(KeptState kept, ApiAddress address, CheckLedger ledger, Path previews) {
        Watchlist watchlist = new Watchlist(kept.twins());
        LateApi api = new LateApi(address, around.clock(), ledger);
        ServiceInUse service = service(kept.settings().service(), address);
        Watcher watcher = watcher(watchlist, api, service, PublicHealth.of(address), CheckSchedule.STANDARD, ledger);
        OtherQuestions others = others(watchlist, api, kept.voices());
        TrainingRecord trainings = new TrainingRecord(kept.trainings(), around.clock());
        trainings.follow(watchlist);
        TwinHistory history = new TwinHistory(around.clock(), List.of());
        history.follow(watchlist);
        Books books = new Books(ledger, kept::olderCalls, history, kept::pastEvents);
        SessionCore core = new SessionCore(watchlist, kept.tags(), watcher, service, others, trainings, books);
        Session session = session(core, previews, "service.heygen", false, new Parts());
        kept.keep(
                watchlist,
                history,
                watcher,
                ledger,
                trainings,
                outcome -> around.thread()
                        .execute(() -> session.showTrouble(
                                Banners.Cause.SAVING,
                                () -> kept.trouble(outcome, around.messages()).map(Notice::of))));
        session.showTrouble(
                Banners.Cause.LIST, () -> kept.trouble(around.messages()).map(Notice::of));
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
            BuiltInHeyGen heyGen = parts.add(BuiltInHeyGen.start(around.clock()));
            Path previews = Files.createTempDirectory("twinwatch-demo-");
            parts.add(() -> TemporaryFolder.delete(previews));
            Watchlist watchlist =
                    new Watchlist(heyGen.sampleTwins(around.clock().instant()));
            CheckLedger ledger = new CheckLedger(around.clock(), ZoneId::systemDefault);
            ApiAddress address = new ApiAddress(heyGen.address());
            LateApi api = new LateApi(address, around.clock(), ledger);
            ServiceInUse service = service(ServiceSetting.DEFAULT, address);
            Watcher watcher =
                    watcher(watchlist, api, service, new PublicHealth(heyGen.statusPage()), DEMO_SCHEDULE, ledger);
            OtherQuestions others = others(watchlist, api, new VoiceBook(Map.of()));
            // What the samples do in seconds while one looks on is nothing to learn from.
            TrainingRecord trainings = new TrainingRecord(TrainingTime.of(watchlist.twins()), around.clock());
            TagColours tags = new TagColours(heyGen.sampleTagColours());
            TwinHistory history = new TwinHistory(
                    around.clock(),
                    watchlist.twins().stream()
                            .flatMap(twin -> TwinEvent.pastOf(twin).stream())
                            .toList());
            history.follow(watchlist);
            Books books = new Books(ledger, List::of, history, List::of);
            SessionCore core = new SessionCore(watchlist, tags, watcher, service, others, trainings, books);
            return session(core, previews, "service.demo", true, parts);
        } catch (IOException | RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    private OtherQuestions others(Watchlist watchlist, LateApi api, VoiceBook book) {
        return new OtherQuestions(watchlist, api, book, around.messages(), around.clock());
    }

    private ServiceInUse service(ServiceSetting setting, ApiAddress address) {
        return new ServiceInUse(setting, address, around.clock(), around.thread());
    }

    private Watcher watcher(
            Watchlist watchlist,
            LateApi api,
            ServiceInUse service,
            HealthSource health,
            CheckSchedule schedule,
            CheckLedger ledger) {
        StatusService late = new LateStatusService(() -> {
            HeyGenV3 version3 = new HeyGenV3(
                    api.get(), id -> watchlist.find(id).flatMap(Twin::startedAt).isPresent());
            return new EitherVersion(new HeyGenV2(api.get()), version3, service.chosen(), around.clock());
        });
        return new Watcher(watchlist, late, health, schedule, ledger, around.clock(), new Random());
    }

    private Session session(SessionCore core, Path previews, String serviceKey, boolean demo, Parts parts) {
        PreviewCache cache = new PreviewCache(previews, around.clock());
        return new Session(core, cache, serviceKey, demo, around, parts);
    }
}
