package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.main.Banners;
import app.twinwatch.ui.main.MainModels;
import app.twinwatch.ui.main.NewsTeller;
import app.twinwatch.ui.main.NewsViewModel;
import app.twinwatch.ui.settings.PreviewsViewModel;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.WatcherStatus;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * One list being watched: the user's own or the samples. Holds its parts in the order in which they start, and stops
 * them in reverse. Goes on while what is shown of it is built anew. FX thread only, but for what its parts say of
 * themselves.
 */
final class Session implements AutoCloseable {
    private final SessionCore core;
    private final Surroundings around;
    private final Messages messages;
    private final String serviceKey;
    private final Learned learned;
    private final TwinActions actions;
    private final NewsTeller teller;
    private final NewsViewModel news;
    private final boolean demo;
    private final PreviewCache cache;
    private final ExecutorService worker;
    private final NewsDesk desk;
    private final Media media;
    private final ListDesk lists;
    private final Parts parts;
    /** What the watcher does, as whatever is shown at the time says it. */
    private final ObjectProperty<Optional<WatcherStatus>> status = new SimpleObjectProperty<>(Optional.empty());

    private final Map<Banners.Cause, Supplier<Optional<Notice>>> troubles = new EnumMap<>(Banners.Cause.class);
    private Subscription mark = Subscription.EMPTY;
    private Presentation shown;
    private Optional<ApiKey> key = Optional.empty();
    private boolean started;

    /**
     * Builds the parts; nothing is asked before {@link #start}.
     *
     * @param core what watches
     * @param cache keeps pictures and videos
     * @param serviceKey the message that says what to call the other side
     * @param parts what this session needs and what has to be stopped after everything of its own
     */
    Session(SessionCore core, PreviewCache cache, String serviceKey, boolean demo, Surroundings around, Parts parts) {
        this.core = core;
        this.cache = cache;
        this.serviceKey = serviceKey;
        this.demo = demo;
        this.around = around;
        this.parts = parts;
        this.messages = around.messages();
        this.worker = Executors.newVirtualThreadPerTaskExecutor();
        this.learned = new Learned(core.trainings(), around.thread());
        this.actions =
                new TwinActions(core.watchlist(), core.watcher(), core.others().book(), messages, around.clipboard());
        this.desk = new NewsDesk(around, demo);
        TwinWords words = new TwinWords(messages, new TimeWords(messages, ZoneId.systemDefault()), learned::used);
        this.teller = desk.teller(core, actions, words);
        this.news = desk.news(core, status, teller, learned);
        this.media = Media.of(cache, around.clock(), parts);
        this.lists = new ListDesk(core, around, media, actions, worker);
        this.shown = present();
        parts.add(new PicturesKept(core.watchlist(), media.pictures()));
        parts.add(() -> shown.close());
        parts.add(worker::shutdownNow);
        parts.add(lists::end);
        parts.add(core.watcher());
        parts.add(core.others());
    }

    private Presentation present() {
        Presentation presentation = new Presentation(
                core,
                media,
                lists,
                learned,
                actions,
                news,
                desk.line(news),
                worker,
                messages.text(serviceKey),
                demo,
                around);
        mark.unsubscribe();
        mark = desk.mark(presentation.models().grid().attentionProperty(), teller.lookedAtProperty());
        status.bind(presentation.models().status().statusProperty());
        return presentation;
    }

    /** Has everything that is shown said anew, in the language that is spoken now; all else goes on. */
    void presentAnew() {
        MainModels before = shown.models();
        shown.close();
        shown = present();
        MainModels after = shown.models();
        after.grid().resume(before.grid());
        if (started) {
            after.status().follow(core.watcher());
        }
        troubles.keySet().forEach(this::showTrouble);
    }

    /** Begins to watch; nothing is asked before there is a key. */
    void start() {
        started = true;
        models().status().follow(core.watcher());
        core.watcher().start();
        core.others().start(core.watcher());
    }

    void useKey(ApiKey newKey) {
        if (key.isPresent() && !key.get().equals(newKey)) {
            // Another account may stand elsewhere.
            core.service().chosen().forget();
        }
        key = Optional.of(newKey);
        core.watcher().useKey(newKey);
        core.others().useKey(newKey);
    }

    /** Asks nothing any more until there is another key. */
    void forgetKey() {
        key = Optional.empty();
        core.service().chosen().forget();
        core.watcher().forgetKey();
        core.others().forgetKey();
    }

    /** Returns which version of HeyGen's interface is asked. */
    ServiceInUse service() {
        return core.service();
    }

    /** Plans the checks by another schedule from now on. */
    void useSchedule(CheckSchedule schedule) {
        core.watcher().useSchedule(schedule);
    }

    /** Returns what past trainings have taught. */
    Learned learned() {
        return learned;
    }

    /** Returns how this session says times. */
    TimeWords times() {
        return shown.times();
    }

    /** Makes at most this many checks a day that nobody asked for. */
    void limitPerDay(int checks) {
        core.watcher().limitPerDay(checks);
    }

    /** Lets pictures and videos take no more room than this from now on. */
    void limitPreviews(long bytes) {
        worker.execute(() -> cache.limit(bytes));
    }

    /** Returns what is kept of pictures and videos. */
    PreviewsViewModel.Shelf shelf() {
        return new PreviewsViewModel.Shelf(cache::used, cache::clear);
    }

    /** Returns what does the work that would hold up the window. */
    Executor worker() {
        return worker;
    }

    /** Returns how many twins are on the list. */
    int twins() {
        return core.watchlist().twins().size();
    }

    /**
     * Says above the cards what is wrong, until it is said anew.
     *
     * @param notice says it in the language that is spoken when it is asked; empty once nothing is wrong
     */
    void showTrouble(Banners.Cause cause, Supplier<Optional<Notice>> notice) {
        troubles.put(cause, notice);
        showTrouble(cause);
    }

    private void showTrouble(Banners.Cause cause) {
        Banners banners = models().banners();
        Optional.ofNullable(troubles.get(cause))
                .flatMap(Supplier::get)
                .ifPresentOrElse(trouble -> banners.show(cause, trouble), () -> banners.clear(cause));
    }

    /** Adds twins that came from the command line or another start, and says so. */
    void add(Collection<AvatarId> ids) {
        int added = core.watchlist().add(ids, around.clock().instant()).size();
        actions.tell(
                Notice.of(added > 0 ? messages.text("notice.added", added) : messages.text("notice.nothingAdded")));
    }

    /** Says whether nothing is under way that would soon change what is on screen. */
    boolean isSettled() {
        boolean asked = status.get()
                .map(status -> status.underWay() == 0
                        && status.nextCheckAt()
                                .map(next -> next.isAfter(around.clock().instant()))
                                .orElse(true))
                .orElse(false);
        return asked && pictures().isIdle();
    }

    /** Returns the desktop as far as this session may use it. */
    Optional<Outside> outside() {
        return desk.outside();
    }

    TwinPictures pictures() {
        return shown.pictures();
    }

    MainModels models() {
        return shown.models();
    }

    boolean isDemo() {
        return demo;
    }

    @Override
    public void close() {
        parts.close();
    }
}
