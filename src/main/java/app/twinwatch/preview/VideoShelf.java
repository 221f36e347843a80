package app.twinwatch.preview;

import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.preview.VideoResult.Ready;
import app.twinwatch.preview.VideoResult.Unplayable;
import app.twinwatch.preview.VideoVerdict.DoesNotPlay;
import app.twinwatch.preview.VideoVerdict.NoVideo;
import app.twinwatch.preview.VideoVerdict.Plays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The videos in the cache: nothing comes in or goes out that was not looked at. Safe from several threads. */
final class VideoShelf {
    private static final Logger LOG = LoggerFactory.getLogger(VideoShelf.class);

    private final PreviewCache cache;
    private final VideoInspection inspection;
    private final Map<Path, VideoFile> silentCopies = new ConcurrentHashMap<>();

    VideoShelf(PreviewCache cache, VideoInspection inspection) {
        this.cache = cache;
        this.inspection = inspection;
    }

    /** Returns a video that plays, if it is there with its right size. Quick. */
    Optional<VideoFile> find(MediaKey key) {
        return cache.find(key)
                .flatMap(this::result)
                .flatMap(result -> result instanceof Ready(VideoFile file) ? Optional.of(file) : Optional.empty());
    }

    /** Returns a video, if every byte of it is what it was. */
    Optional<VideoResult> findWhole(MediaKey key) {
        return cache.findWhole(key).flatMap(this::result);
    }

    /** Takes a finished download in, unless it is no video; nothing is left of it then. */
    VideoResult put(MediaKey key, PartialFile partial) throws IOException {
        VideoVerdict verdict = inspection.inspect(partial.file());
        VideoResult result = switch (verdict) {
            case Plays plays -> ready(cache.keep(key, partial.file(), "mp4"), plays);
            case DoesNotPlay(Unplayable.Reason reason, String ending) ->
                new Unplayable(reason, cache.keep(key, partial.file(), ending).path());
            case NoVideo(Failed.Reason reason) -> new Failed(reason, false);
        };
        partial.drop();
        return result;
    }

    /** Returns a silent copy of the video; the one from before, if it is still there. */
    Optional<VideoFile> silent(VideoFile video) {
        VideoFile before = silentCopies.get(video.path());
        if (before != null && Files.isRegularFile(before.path())) {
            return Optional.of(before);
        }
        try {
            Path copy = cache.newTemporary(".mp4");
            try {
                SilentCopy.make(video.path(), copy);
                cache.settle(Set.of(video.path(), copy));
            } finally {
                cache.release(copy);
            }
            VideoFile silent = new VideoFile(copy, video.size(), false, video.width(), video.height(), video.length());
            silentCopies.put(video.path(), silent);
            return Optional.of(silent);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("A silent copy could not be made: {}", failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<VideoResult> result(KeptFile kept) {
        try {
            return switch (inspection.inspect(kept.path())) {
                case Plays plays -> Optional.of(ready(kept, plays));
                case DoesNotPlay unplayable -> Optional.of(new Unplayable(unplayable.reason(), kept.path()));
                case NoVideo _ -> Optional.empty();
            };
        } catch (IOException failure) {
            LOG.debug("A video could not be read: {}", failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Ready ready(KeptFile kept, Plays plays) {
        return new Ready(new VideoFile(
                kept.path(), kept.size(), plays.hasSound(), plays.width(), plays.height(), plays.length()));
    }
}
