package app.twinwatch;

import app.twinwatch.ui.add.AddViewModel;
import app.twinwatch.ui.calls.CallsViewModel;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TagsViewModel;
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
import app.twinwatch.ui.main.QuietLine;
import app.twinwatch.ui.main.StatusBarViewModel;
import app.twinwatch.ui.preview.MediaFilms;
import app.twinwatch.ui.preview.PreviewViewModel;
import app.twinwatch.ui.preview.SavedFiles;
import app.twinwatch.ui.preview.VideoPlayerViewModel;
import app.twinwatch.ui.preview.VoiceSampleViewModel;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/**
 * What a window shows of a session, in one language: the view models and what they need that nobody else does. Lets go of
 * the session when it is closed, so that the session can be shown anew. FX thread only.
 */
final class Presentation implements AutoCloseable {
    private final TimeWords times;
    private final TwinPictures pictures;
    private final MainModels models;
    private final Parts parts = new Parts();

    /**
     * Builds the view models; they say at once what is known.
     *
     * @param core what watches
     * @param media brings pictures, videos and voices
     * @param lists builds the view models that are about the list as a whole
     * @param learned what past trainings have taught
     * @param actions what can be done with twins
     * @param news tells what became of twins
     * @param quiet says when nothing is told
     * @param worker does what would hold up the window
     * @param serviceName what to call the other side
     * @param demo whether these are samples
     */
    Presentation(
            SessionCore core,
            Media media,
            ListDesk lists,
            Learned learned,
            TwinActions actions,
            NewsViewModel news,
            QuietLine quiet,
            Executor worker,
            String serviceName,
            boolean demo,
            Surroundings around) {
        Messages messages = around.messages();
        UiThread thread = around.thread();
        InstantSource clock = around.clock();
        WebBrowser browser = around.browser();
        OtherQuestions others = core.others();
        this.times = new TimeWords(messages, ZoneId.systemDefault());
        MediaFilms films = parts.add(new MediaFilms(thread));
        MediaFilms sounds = parts.add(MediaFilms.ofSounds(thread));
        VideoPlayerViewModel player = new VideoPlayerViewModel(films, thread);
        SavedFiles saved = new SavedFiles(actions, messages, thread);
        VoiceSampleViewModel voice = new VoiceSampleViewModel(
                core.watchlist(), twin -> others.voiceSample(twin, media.samples()), sounds, actions, messages, thread);
        // One thing speaks at a time.
        voice.beforePlaying(player::pause);
        player.playingProperty().subscribe(playing -> {
            if (playing) {
                voice.stop();
            }
        });
        this.pictures = new TwinPictures(media.pictures(), thread);
        TagsViewModel tags = new TagsViewModel(core.watchlist(), core.tags(), actions, messages, thread);
        MainViewModel grid = new MainViewModel(
                core.watchlist(), core.watcher(), others.book(), core.tags(), learned, messages, times, thread, clock);
        tags.whenRenamed(grid.filter()::rename);
        this.models = new MainModels(
                grid,
                tags,
                new StatusBarViewModel(messages, times, serviceName, thread, clock),
                new AccountLine(others.account(), messages, thread),
                new DetailViewModel(
                        core.watchlist(),
                        actions,
                        tags,
                        others.book(),
                        learned,
                        messages,
                        times,
                        thread,
                        clock,
                        browser::open),
                new PreviewViewModel(
                        core.watchlist(),
                        core.watcher(),
                        media.videos(),
                        player,
                        actions,
                        saved,
                        browser::openPrivately,
                        thread),
                player,
                films,
                voice,
                saved,
                media.dragged(),
                new AddViewModel(core.watchlist(), messages, thread, worker, clock, lists.reader()::isExport),
                new FindViewModel(
                        core.watchlist(),
                        others.twins(),
                        messages,
                        new TwinWords(messages, times, learned::used),
                        thread,
                        clock),
                new CallsViewModel(
                        core.books().ledger(),
                        core.books().older(),
                        core.watchlist(),
                        messages,
                        times,
                        thread,
                        worker,
                        clock,
                        demo),
                new Banners(),
                news,
                quiet,
                lists.models(times, new TwinWords(messages, times, learned::used)),
                actions);
        parts.add(models::unfollow);
    }

    MainModels models() {
        return models;
    }

    TwinPictures pictures() {
        return pictures;
    }

    /** Returns how times are said. */
    TimeWords times() {
        return times;
    }

    @Override
    public void close() {
        models.preview().leave();
        parts.close();
    }
}
