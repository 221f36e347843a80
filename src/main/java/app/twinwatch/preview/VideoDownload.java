package app.twinwatch.preview;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A video that is on its way to one asker. Safe from any thread. */
public final class VideoDownload {
    private final CompletableFuture<VideoResult> result;

    VideoDownload(CompletableFuture<VideoResult> result) {
        this.result = result;
    }

    /** Returns what comes of it; never fails. */
    public CompletionStage<VideoResult> result() {
        return result.minimalCompletionStage();
    }

    /** Gives up. Others who wait for the same video still get it; if there are none, the download ends. */
    public void cancel() {
        result.complete(new VideoResult.Cancelled());
    }
}
