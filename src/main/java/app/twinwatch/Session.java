package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.Videos;
import app.twinwatch.preview.VoiceSamples;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.add.AddViewModel;
import app.twinwatch.ui.calls.CallsViewModel;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.detail.DetailViewModel;
import app.twinwatch.ui.find.FindViewModel;
import app.twinwatch.ui.main.AccountLine;
import app.twinwatch.ui.main.Banners;
import app.twinwatch.ui.main.MainModels;
import app.twinwatch.ui.main.MainViewModel;
import app.twinwatch.ui.main.NewsViewModel;
import app.twinwatch.ui.main.StatusBarViewModel;
import app.twinwatch.ui.preview.MediaFilms;
import app.twinwatch.ui.preview.PreviewViewModel;
import app.twinwatch.ui.preview.SavedFiles;
import app.twinwatch.ui.preview.VideoPlayerViewModel;
import app.twinwatch.ui.preview.VoiceSampleViewModel;
import app.twinwatch.ui.settings.PreviewsViewModel;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One list being watched: the user's own or the samples. Holds its parts in the order in which they start, and stops
 * them in reverse. FX thread only, but for what its parts say of themselves.
 */
final class Session implements AutoCloseable {
    private final Watchlist watchlist;
    private final Watcher watcher;
    private final OtherQuestions others;
    private final TwinPictures pictures;
    private final MainModels models;
    private final Messages messages;
    private final InstantSource clock;
    private final TimeWords times;
    private final Learned learned;
    private final boolean demo;
    private final PreviewCache cache;
    private final ExecutorService worker;
    private final ServiceInUse service;
    private final Parts parts;
    private Optional<ApiKey> key = Optional.empty();

    /**
     * Builds the parts; nothing is asked before {@link #start}.
     *
     * @param core what watches
     * @param cache keeps pictures and videos
     * @param serviceName what to call the other side
     * @param parts what this session needs and what has to be stopped after everything of its own
     */
    Session(SessionCore core, PreviewCache cache, String serviceName, boolean demo, Surroundings around, Parts parts) {
        this.watchlist = core.watchlist();
        this.watcher = core.watcher();
        this.others = core.others();
        this.service = core.service();
        this.messages = around.messages();
        this.clock = around.clock();
        this.demo = demo;
        this.parts = parts;
        UiThread thread = around.thread();
        WebBrowser browser = around.browser();
        this.cache = cache;
        this.worker = Executors.newVirtualThreadPerTaskExecutor();
        Pictures previews = new Pictures(cache, clock);
        Videos videos = new Videos(cache);
        MediaFilms films = new MediaFilms(thread);
        VideoPlayerViewModel player = new VideoPlayerViewModel(films, thread);
        this.times = new TimeWords(messages, ZoneId.systemDefault());
        this.learned = new Learned(core.trainings(), thread);
        VoiceBook voices = others.book();
        TwinActions actions = new TwinActions(watchlist, watcher, voices, messages, around.clipboard());
        SavedFiles saved = new SavedFiles(actions, messages, thread);
        VoiceSamples samples = new VoiceSamples(cache);
        MediaFilms sounds = MediaFilms.ofSounds(thread);
        VoiceSampleViewModel voice = new VoiceSampleViewModel(
                watchlist, twin -> others.voiceSample(twin, samples), sounds, actions, messages, thread);
        // One thing speaks at a time.
        voice.beforePlaying(player::pause);
        player.playingProperty().subscribe(playing -> {
            if (playing) {
                voice.stop();
            }
        });
        this.pictures = new TwinPictures(previews, thread);
        StatusBarViewModel status = new StatusBarViewModel(messages, times, serviceName, thread, clock);
        this.models = new MainModels(
                new MainViewModel(watchlist, watcher, voices, learned, messages, times, thread, clock),
                status,
                new AccountLine(others.account(), messages, thread),
                new DetailViewModel(watchlist, actions, voices, learned, messages, times, thread, clock, browser::open),
                new PreviewViewModel(
                        watchlist, watcher, videos, player, actions, saved, browser::openPrivately, thread),
                player,
                films,
                voice,
                saved,
                new AddViewModel(watchlist, messages, thread, worker, clock),
                new FindViewModel(
                        watchlist,
                        others.twins(),
                        messages,
                        new TwinWords(messages, times, learned::used),
                        thread,
                        clock),
                new CallsViewModel(
                        core.books().ledger(),
                        core.books().older(),
                        watchlist,
                        messages,
                        times,
                        thread,
                        worker,
                        clock,
                        demo),
                new Banners(),
                new NewsViewModel(
                        watchlist,
                        status.statusProperty(),
                        actions,
                        messages,
                        thread,
                        clock,
                        wait -> CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS, thread)),
                actions);
        parts.add(previews);
        parts.add(videos);
        parts.add(films);
        parts.add(samples);
        parts.add(sounds);
        parts.add(worker::shutdownNow);
        parts.add(watcher);
        parts.add(others);
    }

    /** Begins to watch; nothing is asked before there is a key. */
    void start() {
        models.status().follow(watcher);
        watcher.start();
        others.start(watcher);
    }

    void useKey(ApiKey newKey) {
        if (key.isPresent() && !key.get().equals(newKey)) {
            // Another account may stand elsewhere.
            service.chosen().forget();
        }
        key = Optional.of(newKey);
        watcher.useKey(newKey);
        others.useKey(newKey);
    }

    /** Asks nothing any more until there is another key. */
    void forgetKey() {
        key = Optional.empty();
        service.chosen().forget();
        watcher.forgetKey();
        others.forgetKey();
    }

    /** Returns which version of HeyGen's interface is asked. */
    ServiceInUse service() {
        return service;
    }

    /** Plans the checks by another schedule from now on. */
    void useSchedule(CheckSchedule schedule) {
        watcher.useSchedule(schedule);
    }

    /** Returns what past trainings have taught. */
    Learned learned() {
        return learned;
    }

    /** Returns how this session says times. */
    TimeWords times() {
        return times;
    }

    /** Makes at most this many checks a day that nobody asked for. */
    void limitPerDay(int checks) {
        watcher.limitPerDay(checks);
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
        return watchlist.twins().size();
    }

    /** Says above the cards that a key is needed and why; empty once it is not. */
    void wishForKey(Optional<Notice> notice) {
        notice.ifPresentOrElse(
                wish -> models.banners().show(Banners.Cause.KEY, wish),
                () -> models.banners().clear(Banners.Cause.KEY));
    }

    /** Says above the cards that the list is not as it was left. */
    void showListTrouble(String words) {
        models.banners().show(Banners.Cause.LIST, Notice.of(words));
    }

    /** Says above the cards why the list is not saved at the moment; empty once it is. */
    void showSaving(Optional<String> words) {
        words.ifPresentOrElse(
                trouble -> models.banners().show(Banners.Cause.SAVING, Notice.of(trouble)),
                () -> models.banners().clear(Banners.Cause.SAVING));
    }

    /** Adds twins that came from the command line or another start, and says so. */
    void add(Collection<AvatarId> ids) {
        int added = watchlist.add(ids, clock.instant()).size();
        models.actions()
                .tell(Notice.of(
                        added > 0 ? messages.text("notice.added", added) : messages.text("notice.nothingAdded")));
    }

    /** Says whether nothing is under way that would soon change what is on screen. */
    boolean isSettled() {
        boolean asked = models.status()
                .statusProperty()
                .get()
                .map(status -> status.underWay() == 0
                        && status.nextCheckAt()
                                .map(next -> next.isAfter(clock.instant()))
                                .orElse(true))
                .orElse(false);
        return asked && pictures.isIdle();
    }

    TwinPictures pictures() {
        return pictures;
    }

    MainModels models() {
        return models;
    }

    boolean isDemo() {
        return demo;
    }

    @Override
    public void close() {
        parts.close();
    }
}
