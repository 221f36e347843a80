package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.RecordedRequest;
import app.twinwatch.preview.VideoResult.Ready;
import app.twinwatch.twin.Twin;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The samples' videos, as the demo shows them. */
@Timeout(300)
class SampleVideosTest {
    @TempDir
    Path folder;

    @Test
    void everySampleVideoPlaysAndIsFetchedOnceWithoutTheKey() throws Exception {
        InstantSource clock = InstantSource.system();
        try (BuiltInHeyGen heyGen = BuiltInHeyGen.start(clock)) {
            for (int start = 0; start < 2; start++) {
                try (Videos videos = new Videos(new PreviewCache(folder, clock))) {
                    for (Twin twin : withVideo(heyGen, clock)) {
                        VideoDownload download =
                                videos.fetch(twin.id(), twin.video().orElseThrow(), _ -> {});
                        assertThat(Waiting.await(download.result())).isInstanceOfSatisfying(Ready.class, ready -> {
                            assertThat(ready.file().width()).isPositive();
                            assertThat(ready.file().length()).isPositive();
                        });
                    }
                }
            }

            List<RecordedRequest> media = heyGen.requests().stream()
                    .filter(request -> request.path().endsWith(".mp4"))
                    .toList();
            assertThat(media).noneMatch(RecordedRequest::withKey).hasSameSizeAs(withVideo(heyGen, clock));
        }
    }

    /** Every time they are asked for, their links are signed anew. */
    private static List<Twin> withVideo(BuiltInHeyGen heyGen, InstantSource clock) {
        List<Twin> twins = heyGen.sampleTwins(clock.instant()).stream()
                .filter(twin -> twin.video().isPresent())
                .toList();
        assertThat(twins).isNotEmpty();
        return twins;
    }
}
