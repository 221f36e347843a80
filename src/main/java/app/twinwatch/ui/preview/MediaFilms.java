package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.preview.MediaFilm.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.media.MediaPlayer;

/**
 * Opens films with JavaFX's media player. FX thread only.
 *
 * <p>Building a player freezes its thread for a quarter of a second the first time, and disposing of one for up to 45
 * ms, so both happen on threads of their own.
 */
public final class MediaFilms implements Films, AutoCloseable {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10));
    private static final long LONGEST_CLOSING_MILLIS = 2_000;

    private final UiThread thread;
    private final Patience patience;
    private final boolean pictureNeeded;
    private final ExecutorService worker = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("twinwatch-film-", 0).factory());
    private final ReadOnlyObjectWrapper<Optional<MediaPlayer>> onScreen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<MediaFilm> open = Optional.empty();

    public MediaFilms(UiThread thread) {
        this(thread, PATIENCE);
    }

    /** Returns one that plays sounds, which have no picture. */
    public static MediaFilms ofSounds(UiThread thread) {
        return new MediaFilms(thread, PATIENCE, false);
    }

    MediaFilms(UiThread thread, Patience patience) {
        this(thread, patience, true);
    }

    private MediaFilms(UiThread thread, Patience patience, boolean pictureNeeded) {
        this.thread = thread;
        this.patience = patience;
        this.pictureNeeded = pictureNeeded;
    }

    @Override
    public Film open(Path file, FilmListener listener) {
        thread.require();
        open.ifPresent(MediaFilm::close);
        MediaFilm film = new MediaFilm(file, listener, thread, worker, patience, pictureNeeded, onScreen::set);
        open = Optional.of(film);
        return film;
    }

    /** The player whose picture belongs on the screen, if there is one. */
    ReadOnlyObjectProperty<Optional<MediaPlayer>> onScreenProperty() {
        return onScreen.getReadOnlyProperty();
    }

    /** Closes the film, and waits a moment until its file is let go of. */
    @Override
    public void close() {
        open.ifPresent(MediaFilm::close);
        worker.shutdown();
        try {
            worker.awaitTermination(LONGEST_CLOSING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
