package app.twinwatch.ui.preview;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.preview.ImpatientVideos;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A preview with real videos and a list of ready twins; the test answers for HeyGen. */
final class PreviewParts implements AutoCloseable {
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<URI> browser = new CopyOnWriteArrayList<>();
    final Watchlist watchlist = new Watchlist(List.of());
    final PreviewCache cache;
    final TwinActions actions;
    final SavedFiles saved;
    final PreviewViewModel model;

    private final Watcher watcher;
    private final Videos videos;
    private final AtomicReference<Instant> watchersTime = new AtomicReference<>(TwinSamples.NOON);
    private Instant now = TwinSamples.NOON;

    /** @param patience how long a download may bring next to nothing */
    PreviewParts(Path folder, VideoPlayerViewModel player, UiThread thread, Duration patience) {
        cache = new PreviewCache(folder, InstantSource.system());
        videos = ImpatientVideos.in(cache, patience);
        watcher = WatcherSamples.asking(
                watchlist, (_, _) -> new StatusReply.Refused(400, "bad request"), watchersTime::get);
        watcher.start();
        actions = new TwinActions(watchlist, watcher, new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
        actions.showNotices((Notice notice) -> notices.add(notice.words()));
        saved = new SavedFiles(actions, EnglishWords.MESSAGES, thread);
        model = new PreviewViewModel(watchlist, watcher, videos, player, actions, saved, browser::add, thread);
    }

    /** Puts a ready twin on the list; any of its addresses may be missing. */
    Twin ready(int number, String name, Optional<MediaLink> picture, Optional<MediaLink> video) {
        watchlist.add(List.of(TwinSamples.id(number)), now);
        answer(number, name, new TwinState.Ready(), picture, video);
        return watchlist.find(TwinSamples.id(number)).orElseThrow();
    }

    Twin ready(int number, String name, MediaLink video) {
        return ready(number, name, Optional.empty(), Optional.of(video));
    }

    /** Has HeyGen say this about a twin now, a minute after it last said something. */
    void answer(int number, String name, TwinState state, Optional<MediaLink> picture, Optional<MediaLink> video) {
        now = now.plus(Duration.ofMinutes(1));
        TwinFacts facts = new TwinFacts(
                state,
                Optional.of(name),
                Optional.of(TwinSamples.NOON.minus(Duration.ofHours(2))),
                picture,
                video,
                Optional.empty(),
                Optional.empty());
        watchlist.observe(TwinSamples.id(number), facts, now);
    }

    /** Lets HeyGen answer, and refuse every question. */
    void refuseQuestions() {
        watcher.useKey(((ApiKey.Reading.Accepted) ApiKey.read("test-key")).key());
    }

    /** Lets time pass for the watcher. */
    void pass(Duration time) {
        watchersTime.updateAndGet(before -> before.plus(time));
    }

    /** Returns how often HeyGen was to be asked. */
    long questions() {
        return notices.stream().filter(words -> words.startsWith("Checking")).count();
    }

    @Override
    public void close() {
        watcher.close();
        videos.close();
    }
}
