package app.twinwatch.ui.detail;

import java.time.Duration;

/** Hears how a film fares, on the UI thread. */
interface FilmListener {
    /** The film can be played; called once, unless {@link #failed} is. */
    void ready(Duration length);

    /** The film has come to this place. */
    void at(Duration position);

    /** The film ran to its end and does not begin again. */
    void ended();

    /** The film can't be played, or not any further; called at most once, and nothing after it. */
    void failed(VideoTrouble trouble);
}
