package app.twinwatch;

import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.Videos;
import app.twinwatch.preview.VoiceSamples;
import java.time.InstantSource;

/**
 * What brings pictures, videos and voices onto the disk, and from there.
 *
 * @param pictures the pictures of twins
 * @param videos the videos of twins
 * @param samples the samples of voices
 */
record Media(Pictures pictures, Videos videos, VoiceSamples samples) {
    /** Builds them on a cache; they stop with these parts. */
    static Media of(PreviewCache cache, InstantSource clock, Parts parts) {
        return new Media(
                parts.add(new Pictures(cache, clock)),
                parts.add(new Videos(cache)),
                parts.add(new VoiceSamples(cache)));
    }
}
