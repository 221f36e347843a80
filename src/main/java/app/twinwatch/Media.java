package app.twinwatch;

import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.Videos;
import app.twinwatch.preview.VoiceSamples;
import app.twinwatch.ui.preview.DraggedFiles;
import java.time.InstantSource;

/**
 * What brings pictures, videos and voices onto the disk, and from there.
 *
 * @param pictures the pictures of twins
 * @param videos the videos of twins
 * @param samples the samples of voices
 * @param dragged what is dragged out of the window as a file
 */
record Media(Pictures pictures, Videos videos, VoiceSamples samples, DraggedFiles dragged) {
    /** Builds them on a cache; they stop with these parts. */
    static Media of(PreviewCache cache, InstantSource clock, Parts parts) {
        Pictures pictures = new Pictures(cache, clock);
        Videos videos = new Videos(cache);
        // Stops last, because the other program may still be copying what was dragged to it.
        DraggedFiles dragged = parts.add(new DraggedFiles(pictures, videos));
        return new Media(parts.add(pictures), parts.add(videos), parts.add(new VoiceSamples(cache)), dragged);
    }
}
