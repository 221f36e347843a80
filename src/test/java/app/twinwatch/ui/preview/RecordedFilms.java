package app.twinwatch.ui.preview;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Opens films on paper: writes down what is asked of them, and lets the test say how they fare. */
final class RecordedFilms implements Films {
    final List<Recorded> opened = new ArrayList<>();

    @Override
    public Film open(Path file, FilmListener listener) {
        Recorded film = new Recorded(file, listener);
        opened.add(film);
        return film;
    }

    Recorded last() {
        return opened.getLast();
    }

    /** One of them. */
    static final class Recorded implements Film {
        final Path file;
        final FilmListener listener;
        final List<String> asked = new ArrayList<>();

        private Recorded(Path file, FilmListener listener) {
            this.file = file;
            this.listener = listener;
        }

        @Override
        public void play() {
            asked.add("play");
        }

        @Override
        public void pause() {
            asked.add("pause");
        }

        @Override
        public void seek(Duration position) {
            asked.add("seek " + position);
        }

        @Override
        public void setVolume(double loudness) {
            asked.add("volume " + Math.round(loudness * 10));
        }

        @Override
        public void setMuted(boolean muted) {
            asked.add(muted ? "mute" : "unmute");
        }

        @Override
        public void setLoop(boolean loop) {
            asked.add(loop ? "loop" : "once");
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }
}
