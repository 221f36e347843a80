package app.twinwatch.ui.preview;

import java.time.Duration;

/** A film that was opened: what the player can ask of it. UI thread only; no call waits. */
interface Film {
    void play();

    void pause();

    /** Goes to a place in the film; runs on, or stays still, as before. */
    void seek(Duration position);

    /** Makes it as loud as this: from 0 for silence to 1. */
    void setVolume(double loudness);

    void setMuted(boolean muted);

    /** Has the film begin again whenever it ends. */
    void setLoop(boolean loop);

    /** Ends it for good and gives everything back; its listener hears no more. */
    void close();
}
