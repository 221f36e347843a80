package app.twinwatch.preview;

import app.twinwatch.preview.VoiceSampleResult.Unavailable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The samples of twins' voices: from disk, or fetched once like a picture. Safe from any thread; works on virtual threads
 * of its own.
 */
public final class VoiceSamples implements AutoCloseable {
    /** More than ten minutes of what HeyGen gives as a sample. */
    private static final int MAXIMUM_BYTES = 20_000_000;

    private static final String ACCEPT = "audio/mpeg,audio/wav,audio/mp4,audio/*;q=0.9,*/*;q=0.1";

    private final PreviewCache cache;
    private final SmallDownload download = new SmallDownload(Patience.SMALL, MAXIMUM_BYTES, ACCEPT);
    private final Shared<MediaKey, VoiceSampleResult> underWay =
            new Shared<>("twinwatch-voice-sample", new VoiceSampleResult.Unavailable(Reason.UNREACHABLE));

    /** @param cache may hold pictures and videos as well */
    public VoiceSamples(PreviewCache cache) {
        this.cache = cache;
    }

    /** Brings the sample of a twin's voice onto the disk. Returns at once; the future never fails but by being cancelled. */
    public CompletableFuture<VoiceSampleResult> fetch(AvatarId id, MediaLink link) {
        MediaKey key = new MediaKey(id, link, MediaKey.Kind.VOICE);
        return underWay.ask(key, () -> bring(key, link));
    }

    @Override
    public void close() {
        underWay.close();
        download.close();
    }

    private VoiceSampleResult bring(MediaKey key, MediaLink link) throws InterruptedException {
        Optional<KeptFile> kept = cache.findWhole(key);
        if (kept.isPresent()) {
            return new VoiceSampleResult.Ready(kept.get().path());
        }
        try {
            byte[] bytes = download.fetch(link);
            Optional<SoundFormat> format = SoundFormat.of(bytes);
            if (format.isEmpty()) {
                return new VoiceSampleResult.Unavailable(Reason.NOT_A_SOUND);
            }
            cache.keep(key, bytes, format.get().ending());
            return cache.find(key)
                    .<VoiceSampleResult>map(file -> new VoiceSampleResult.Ready(file.path()))
                    .orElse(new VoiceSampleResult.Unavailable(Reason.DISK));
        } catch (MediaFault fault) {
            return new VoiceSampleResult.Unavailable(
                    switch (fault.kind()) {
                        case LINK_EXPIRED, REFUSED_ADDRESS, TOO_LARGE -> Reason.GONE;
                        case UNREACHABLE, TOO_SLOW, BROKEN_OFF -> Reason.UNREACHABLE;
                        case DISK -> Reason.DISK;
                    });
        }
    }
}
