package app.twinwatch.preview;

import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.nio.file.Path;
import java.time.InstantSource;

/** Fetches a video, says how far it is, and waits to be killed. */
final class FetchingProgram {
    private FetchingProgram() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the folder of the cache and the link
     */
    public static void main(String[] arguments) throws Exception {
        PreviewCache cache = new PreviewCache(Path.of(arguments[0]), InstantSource.system());
        try (Videos videos = new Videos(cache, Patience.VIDEO, Videos.LARGEST, true)) {
            VideoDownload download = videos.fetch(
                    TwinSamples.id(1),
                    MediaLink.parse(arguments[1]).orElseThrow(),
                    progress -> System.out.println(progress.received()));
            download.result().toCompletableFuture().join();
            System.out.println("done");
            Thread.sleep(60_000);
        }
    }
}
