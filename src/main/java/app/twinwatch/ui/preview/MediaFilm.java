package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.UiThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.VideoTrack;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One film in JavaFX's media player. Holds the player from the first moment on: one that nobody holds is collected
 * before it is ready, and falls silent. FX thread only, but for the building.
 */
final class MediaFilm implements Film {
    /**
     * How long a film may take until it is ready.
     *
     * @param withFirstPlayer after which another player is tried
     * @param inAll after which it counts as {@link VideoTrouble#TOO_SLOW}
     */
    record Patience(Duration withFirstPlayer, Duration inAll) {}

    private static final Logger LOG = LoggerFactory.getLogger(MediaFilm.class);

    private static final int ATTEMPTS = 4;

    /** JavaFX keeps one list of all its players, and nothing guards it while several are built. */
    private static final Lock BUILDING = new ReentrantLock();

    private final Path file;
    private final FilmListener listener;
    private final UiThread thread;
    private final Executor worker;
    private final boolean pictureNeeded;
    private final Consumer<Optional<MediaPlayer>> screen;
    private Optional<MediaPlayer> player = Optional.empty();
    private Subscription following = Subscription.EMPTY;
    private boolean ready;
    private boolean closed;
    private boolean running;
    private boolean looping;
    private boolean muted;
    private double volume = 1;

    /**
     * Begins to open the file.
     *
     * @param worker takes what would freeze the FX thread
     * @param pictureNeeded whether a file without a picture counts as {@link VideoTrouble#NO_PICTURE}
     * @param screen gets the player while its picture is to be shown
     */
    MediaFilm(
            Path file,
            FilmListener listener,
            UiThread thread,
            Executor worker,
            Patience patience,
            boolean pictureNeeded,
            Consumer<Optional<MediaPlayer>> screen) {
        this.file = file;
        this.listener = listener;
        this.thread = thread;
        this.worker = worker;
        this.pictureNeeded = pictureNeeded;
        this.screen = screen;
        worker.execute(this::build);
        unlessReadyWithin(patience.withFirstPlayer(), this::openAgain);
        unlessReadyWithin(patience.inAll(), () -> fail(VideoTrouble.TOO_SLOW));
    }

    private void unlessReadyWithin(Duration limit, Runnable action) {
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, thread)
                .execute(() -> {
                    if (!ready && !closed) {
                        action.run();
                    }
                });
    }

    /**
     * Takes another player: one in thousands has its picture and never says so, on Linux, where several films are opened at
     * once.
     */
    private void openAgain() {
        player.ifPresent(silent -> {
            LOG.info("A film is opened a second time, because nothing was heard of the first");
            letGo(silent);
            worker.execute(this::build);
        });
    }

    private void build() {
        // JavaFX takes four seconds to notice that a file is missing.
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            thread.execute(() -> fail(VideoTrouble.FILE_MISSING));
            return;
        }
        try {
            MediaPlayer built = newPlayer();
            thread.execute(() -> attach(built));
        } catch (MediaException refused) {
            thread.execute(() -> fail(refused));
        } catch (RuntimeException fault) {
            LOG.warn("JavaFX fails to open a film", fault);
            thread.execute(() -> fail(VideoTrouble.NOT_PLAYABLE));
        } catch (LinkageError missing) {
            LOG.warn("JavaFX's media library can't be loaded: {}", missing.toString());
            thread.execute(() -> fail(VideoTrouble.NO_MEDIA_LIBRARY));
        }
    }

    /**
     * Builds the player. Where there is no sound device, one attempt in thirty ends as if the decoder were missing,
     * and the next one tells the truth; without a decoder all end alike.
     */
    private MediaPlayer newPlayer() {
        for (int attempt = 1; ; attempt++) {
            BUILDING.lock();
            try {
                return new MediaPlayer(new Media(file.toUri().toString()));
            } catch (MediaException refused) {
                if (MediaFailure.trouble(refused) != VideoTrouble.NO_DECODER || attempt == ATTEMPTS) {
                    throw refused;
                }
            } finally {
                BUILDING.unlock();
            }
        }
    }

    private void attach(MediaPlayer built) {
        if (closed) {
            dispose(built);
            return;
        }
        player = Optional.of(built);
        built.setOnError(() -> fail(built.getError()));
        built.setOnEndOfMedia(this::end);
        following = built.statusProperty().subscribe(status -> {
            if (status == MediaPlayer.Status.READY) {
                begin(built);
            }
        });
        // It may have failed while nobody listened.
        if (built.getError() != null) {
            fail(built.getError());
        }
    }

    private void begin(MediaPlayer built) {
        if (ready || closed) {
            return;
        }
        Media media = built.getMedia();
        if (pictureNeeded
                && media.getWidth() == 0
                && media.getTracks().stream().noneMatch(VideoTrack.class::isInstance)) {
            fail(VideoTrouble.NO_PICTURE);
            return;
        }
        ready = true;
        built.setVolume(volume);
        built.setMute(muted);
        applyLoop(built);
        following = following.and(
                built.currentTimeProperty().subscribe(time -> listener.at(Duration.ofMillis((long) time.toMillis()))));
        screen.accept(player);
        if (running) {
            built.play();
        }
        listener.ready(Duration.ofMillis((long) media.getDuration().toMillis()));
    }

    private void end() {
        if (!looping && !closed) {
            running = false;
            listener.ended();
        }
    }

    private void fail(MediaException failure) {
        VideoTrouble trouble = MediaFailure.trouble(failure);
        LOG.warn("The film can't be played: {}, {}", trouble, failure.getType());
        fail(trouble);
    }

    /** JavaFX tells every failure three times; the first counts. */
    private void fail(VideoTrouble trouble) {
        if (!closed) {
            close();
            listener.failed(trouble);
        }
    }

    @Override
    public void play() {
        running = true;
        withPlayer(MediaPlayer::play);
    }

    @Override
    public void pause() {
        running = false;
        withPlayer(MediaPlayer::pause);
    }

    @Override
    public void seek(Duration position) {
        withPlayer(one -> {
            one.seek(javafx.util.Duration.millis((double) position.toMillis()));
            if (!running) {
                // A player that came to the end still counts itself as playing, and would run on from the new place.
                one.pause();
            }
        });
    }

    @Override
    public void setVolume(double loudness) {
        volume = loudness;
        withPlayer(one -> one.setVolume(loudness));
    }

    @Override
    public void setMuted(boolean mute) {
        muted = mute;
        withPlayer(one -> one.setMute(mute));
    }

    @Override
    public void setLoop(boolean loop) {
        looping = loop;
        withPlayer(this::applyLoop);
    }

    private void applyLoop(MediaPlayer one) {
        one.setCycleCount(looping ? MediaPlayer.INDEFINITE : 1);
    }

    private void withPlayer(Consumer<MediaPlayer> action) {
        if (ready && !closed) {
            player.ifPresent(action);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            screen.accept(Optional.empty());
            player.ifPresent(this::letGo);
        }
    }

    private void letGo(MediaPlayer one) {
        following.unsubscribe();
        player = Optional.empty();
        dispose(one);
    }

    private void dispose(MediaPlayer one) {
        one.setOnError(null);
        one.setOnEndOfMedia(null);
        try {
            worker.execute(one::dispose);
        } catch (RejectedExecutionException _) {
            // The application is ending, and everything with it.
            one.dispose();
        }
    }
}
