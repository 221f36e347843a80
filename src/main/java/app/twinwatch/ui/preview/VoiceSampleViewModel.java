package app.twinwatch.ui.preview;

import app.twinwatch.preview.VoiceSampleResult;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Lets the user hear the default voice of the chosen twin. UI thread only. */
public final class VoiceSampleViewModel {
    private final Watchlist watchlist;
    private final Function<Twin, CompletableFuture<VoiceSampleResult>> fetch;
    private final Films sounds;
    private final TwinActions actions;
    private final Messages messages;
    private final UiThread thread;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.STILL);
    private Optional<AvatarId> chosen = Optional.empty();
    private CompletableFuture<VoiceSampleResult> download = CompletableFuture.completedFuture(null);
    private Optional<Film> sound = Optional.empty();
    /** Tells a late answer to an earlier click from that to the last one. */
    private long click;

    private Runnable beforePlaying = () -> {};

    /** What is going on. */
    enum Stage {
        STILL,
        FETCHING,
        PLAYING
    }

    /**
     * @param fetch brings the sample of a twin's voice onto the disk; never fails, and gives up when it is cancelled
     * @param sounds plays it; not the ones of the film, which would end
     */
    public VoiceSampleViewModel(
            Watchlist watchlist,
            Function<Twin, CompletableFuture<VoiceSampleResult>> fetch,
            MediaFilms sounds,
            TwinActions actions,
            Messages messages,
            UiThread thread) {
        this(watchlist, fetch, (Films) sounds, actions, messages, thread);
    }

    VoiceSampleViewModel(
            Watchlist watchlist,
            Function<Twin, CompletableFuture<VoiceSampleResult>> fetch,
            Films sounds,
            TwinActions actions,
            Messages messages,
            UiThread thread) {
        this.watchlist = watchlist;
        this.fetch = fetch;
        this.sounds = sounds;
        this.actions = actions;
        this.messages = messages;
        this.thread = thread;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Has this done before a voice is heard, so that only one thing speaks at a time. */
    public void beforePlaying(Runnable action) {
        beforePlaying = action;
    }

    /** The voice is that of another twin from now on; the one before falls silent. */
    public void choose(Optional<AvatarId> id) {
        if (!id.equals(chosen)) {
            chosen = id;
            stop();
        }
    }

    /** Plays the voice, or stops it. */
    void toggle() {
        if (stage.get() != Stage.STILL) {
            stop();
            return;
        }
        chosen.flatMap(watchlist::find).ifPresent(twin -> {
            stage.set(Stage.FETCHING);
            download = fetch.apply(twin);
            long mine = click;
            var _ = download.thenAcceptAsync(
                    result -> {
                        // A late answer for an earlier click must not speak now.
                        if (mine == click) {
                            take(result);
                        }
                    },
                    thread);
        });
    }

    /** Makes the voice fall silent. */
    public void stop() {
        click++;
        download.cancel(true);
        sound.ifPresent(Film::close);
        sound = Optional.empty();
        stage.set(Stage.STILL);
    }

    private void take(VoiceSampleResult result) {
        switch (result) {
            case VoiceSampleResult.Ready(Path path) -> play(path);
            case VoiceSampleResult.Unavailable(VoiceSampleResult.Unavailable.Reason reason) ->
                fail("voice.unavailable." + reason.name());
        }
    }

    private void play(Path path) {
        beforePlaying.run();
        stage.set(Stage.PLAYING);
        Film opened = sounds.open(path, new FilmListener() {
            @Override
            public void ready(Duration length) {
                // It plays by itself.
            }

            @Override
            public void at(Duration position) {
                // Nobody looks at the place in a voice.
            }

            @Override
            public void ended() {
                stop();
            }

            @Override
            public void failed(VideoTrouble trouble) {
                fail("voice.trouble." + trouble.name());
            }
        });
        sound = Optional.of(opened);
        opened.play();
    }

    private void fail(String messageKey) {
        stop();
        actions.tell(Notice.of(messages.text(messageKey)));
    }
}
