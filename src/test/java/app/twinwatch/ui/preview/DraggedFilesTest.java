package app.twinwatch.ui.preview;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.TestPictures;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are made ready each time the mouse goes down, of which few are ever dragged. */
class DraggedFilesTest {
    @TempDir
    Path folder;

    /** These are there before each test. */
    @SuppressWarnings("NullAway.Init")
    private MediaServer server;

    @SuppressWarnings("NullAway.Init")
    private Pictures pictures;

    @SuppressWarnings("NullAway.Init")
    private Videos videos;

    @SuppressWarnings("NullAway.Init")
    private DraggedFiles files;

    @SuppressWarnings("NullAway.Init")
    private Twin maya;

    @SuppressWarnings("NullAway.Init")
    private Twin tom;

    @BeforeEach
    void open() throws IOException {
        server = MediaServer.serving(TestPictures.quarters("png", 8, 8));
        PreviewCache cache = new PreviewCache(folder, InstantSource.system());
        pictures = new Pictures(cache, InstantSource.system());
        videos = new Videos(cache);
        files = new DraggedFiles(pictures, videos);
        maya = pictured(1, "Maya");
        tom = pictured(2, "Tom");
    }

    @AfterEach
    void close() throws IOException {
        files.close();
        videos.close();
        pictures.close();
        server.close();
    }

    @Test
    void theSamePictureIsMadeReadyOnce() {
        Path first = press(maya);
        assertThat(press(maya)).isEqualTo(first).exists();
        assertThat(press(maya.with(Remarks.NONE.withLabel("Board film"))))
                .as("under the name of now")
                .hasFileName("Board film.png");
    }

    @Test
    void whatIsGoneIsMadeReadyAgain() throws IOException {
        Path first = press(maya);
        Files.delete(first);
        assertThat(press(maya)).exists();
    }

    @Test
    void ofWhatWasNeverDraggedOnlyTheNewestIsKept() {
        Path first = press(maya);
        Path second = press(tom);
        assertThat(first).doesNotExist();
        assertThat(first.getParent()).doesNotExist();
        assertThat(second).exists();
    }

    @Test
    void whatWasDraggedIsKeptUntilTheEnd() {
        Path dragged = press(maya);
        files.dragBegan(dragged);
        Path second = press(tom);
        assertThat(press(maya)).isEqualTo(dragged).exists();
        files.close();
        assertThat(dragged.getParent()).doesNotExist();
        assertThat(second.getParent()).doesNotExist();
    }

    private Path press(Twin twin) {
        return files.picture(twin).join().orElseThrow();
    }

    private Twin pictured(int number, String name) {
        Optional<MediaLink> picture = Optional.of(server.link("/" + number + ".png"));
        return Twin.added(TwinSamples.id(number), NOON)
                .observed(
                        new TwinFacts(
                                new TwinState.Ready(),
                                Optional.of(name),
                                Optional.empty(),
                                picture,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        NOON);
    }
}
