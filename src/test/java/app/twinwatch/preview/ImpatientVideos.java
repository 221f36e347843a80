package app.twinwatch.preview;

import java.time.Duration;

/** Videos for tests of what stands above them: as they are, but with as much patience as a test has. */
public final class ImpatientVideos {
    private ImpatientVideos() {}

    /** Returns some that give a download up when such a time brings less than a hundred bytes. */
    public static Videos in(PreviewCache cache, Duration patience) {
        return new Videos(cache, new Patience(patience, 100), Videos.LARGEST, true);
    }
}
