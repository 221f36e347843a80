package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.RecordedRequest;
import app.twinwatch.preview.PictureResult.Shown;
import app.twinwatch.twin.Twin;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The samples' pictures, as the demo shows them. */
@Timeout(300)
class SamplePicturesTest {
    @TempDir
    Path folder;

    @Test
    void everySamplePictureIsShownAndFetchedOnceWithoutTheKey() throws Exception {
        InstantSource clock = InstantSource.system();
        try (BuiltInHeyGen heyGen = BuiltInHeyGen.start(clock)) {
            for (int start = 0; start < 2; start++) {
                try (Pictures pictures = new Pictures(folder, clock)) {
                    // Every time the twins are asked for, their links are signed anew.
                    List<Twin> twins = withPicture(heyGen.sampleTwins(clock.instant()));
                    assertThat(twins).hasSizeGreaterThan(3);
                    for (Twin twin : twins) {
                        assertThat(Waiting.await(pictures.picture(
                                        twin.id(), twin.picture().orElseThrow(), 300, 200)))
                                .isInstanceOf(Shown.class);
                    }
                }
            }

            List<RecordedRequest> media = heyGen.requests().stream()
                    .filter(request -> request.path().startsWith("/media/"))
                    .toList();
            assertThat(media)
                    .noneMatch(RecordedRequest::withKey)
                    .hasSameSizeAs(withPicture(heyGen.sampleTwins(clock.instant())));
        }
    }

    private static List<Twin> withPicture(List<Twin> twins) {
        return twins.stream().filter(twin -> twin.picture().isPresent()).toList();
    }
}
