package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.UiThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * What the video player plays and how: one film at a time. Volume, silence and repetition are the user's and stay from
 * one film to the next. UI thread only.
 */
public final class VideoPlayerViewModel implements AutoCloseable {
    /** How far an arrow key goes. */
    static final Duration STEP = Duration.ofSeconds(5);

    private static final double VOLUME_STEP = 0.1;

    private final Films films;
    private final UiThread thread;
    private final ReadOnlyObjectWrapper<VideoPhase> phase = new ReadOnlyObjectWrapper<>(new VideoPhase.Empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Duration> position = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fullScreen = new ReadOnlyBooleanWrapper();
    private Optional<Film> film = Optional.empty();
    private boolean dragging;
    private boolean ended;

    /** @param films opens what is to be played; not shared with another player */
    public VideoPlayerViewModel(MediaFilms films, UiThread thread) {
        this((Films) films, thread);
    }

    VideoPlayerViewModel(Films films, UiThread thread) {
        this.films = films;
        this.thread = thread;
        volume.subscribe(loudness -> onFilm(one -> one.setVolume(loudness.doubleValue())));
    }

    /** Shows a film's first picture, in place of the film before. */
    public void show(Path file) {
        clear();
        phase.set(new VideoPhase.Opening());
        Follower follower = new Follower();
        Film opened = films.open(file, follower);
        follower.film = Optional.of(opened);
        film = follower.film;
        opened.setVolume(volume.get());
        opened.setMuted(muted.get());
        opened.setLoop(looping.get());
    }

    /** Shows a film and plays it as soon as it can be. */
    public void play(Path file) {
        show(file);
        setPlaying(true);
    }

    /** Takes the film away, if there is one, and gives its file back. */
    public void clear() {
        thread.require();
        Optional<Film> old = film;
        film = Optional.empty();
        old.ifPresent(Film::close);
        playing.set(false);
        dragging = false;
        ended = false;
        position.set(Duration.ZERO);
        phase.set(new VideoPhase.Empty());
    }

    @Override
    public void close() {
        clear();
        fullScreen.set(false);
    }

    /** How far the player is; whoever supplies the films looks here for what went wrong. */
    public ReadOnlyObjectProperty<VideoPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether the film runs, or will as soon as it is open. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Duration> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** From 0 to 1; kept while the sound is off. */
    DoubleProperty volumeProperty() {
        return volume;
    }

    ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loopingProperty() {
        return looping.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty fullScreenProperty() {
        return fullScreen.getReadOnlyProperty();
    }

    /** Plays or pauses; a film that ended begins again. */
    public void togglePlaying() {
        boolean again = ended;
        setPlaying(!playing.get());
        // After it has begun to play: a film that is to stand still would be stopped at the new place.
        if (again) {
            seek(Duration.ZERO);
        }
    }

    /** Lets the film stand still. */
    public void pause() {
        if (playing.get()) {
            togglePlaying();
        }
    }

    /** Has the film run, from where it stands. */
    public void resume() {
        if (!playing.get()) {
            togglePlaying();
        }
    }

    /** Goes to a place in the film. */
    void seek(Duration wanted) {
        Duration place = within(wanted);
        ended = false;
        position.set(place);
        onFilm(one -> one.seek(place));
    }

    /** Goes on or back by so much. */
    void skip(Duration by) {
        seek(position.get().plus(by));
    }

    void seekEnd() {
        seek(length());
    }

    /** Shows a place that the user drags to; the film follows when the user lets go. */
    void drag(Duration wanted) {
        dragging = true;
        position.set(within(wanted));
    }

    /** Goes to the place that was dragged to. */
    void drop() {
        if (dragging) {
            dragging = false;
            seek(position.get());
        }
    }

    void toggleMuted() {
        mute(!muted.get());
    }

    void toggleLooping() {
        looping.set(!looping.get());
        onFilm(one -> one.setLoop(looping.get()));
    }

    void toggleFullScreen() {
        fullScreen.set(!fullScreen.get());
    }

    void leaveFullScreen() {
        fullScreen.set(false);
    }

    /** Makes the film louder by a step; who asks for that wants to hear it. */
    void louder() {
        mute(false);
        volume.set(Math.min(1, volume.get() + VOLUME_STEP));
    }

    void quieter() {
        volume.set(Math.max(0, volume.get() - VOLUME_STEP));
    }

    /** Returns how long the film is; nothing while there is none. */
    Duration length() {
        return phase.get() instanceof VideoPhase.Loaded(Duration length) ? length : Duration.ZERO;
    }

    private void mute(boolean off) {
        muted.set(off);
        onFilm(one -> one.setMuted(off));
    }

    private void setPlaying(boolean wanted) {
        if (film.isPresent()) {
            playing.set(wanted);
            onFilm(wanted ? Film::play : Film::pause);
        }
    }

    private Duration within(Duration wanted) {
        Duration end = length();
        return wanted.isNegative() ? Duration.ZERO : wanted.compareTo(end) > 0 ? end : wanted;
    }

    private void onFilm(Consumer<Film> action) {
        thread.require();
        film.ifPresent(action);
    }

    /** Listens to one film, and no longer once another is shown. */
    private final class Follower implements FilmListener {
        private Optional<Film> film = Optional.empty();

        private boolean isCurrent() {
            return film.isPresent() && film.equals(VideoPlayerViewModel.this.film);
        }

        @Override
        public void ready(Duration length) {
            if (isCurrent()) {
                phase.set(new VideoPhase.Loaded(length));
            }
        }

        @Override
        public void at(Duration place) {
            if (isCurrent() && !dragging && !ended) {
                position.set(place);
            }
        }

        @Override
        public void ended() {
            if (isCurrent()) {
                ended = true;
                playing.set(false);
                if (!dragging) {
                    position.set(length());
                }
            }
        }

        @Override
        public void failed(VideoTrouble trouble) {
            if (isCurrent()) {
                close();
                phase.set(new VideoPhase.Failed(trouble));
            }
        }
    }
}
