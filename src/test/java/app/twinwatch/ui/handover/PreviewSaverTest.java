package app.twinwatch.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.TestMedia;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.common.EnglishWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of previews that can't be saved: each reason in its own words, with a real media host and real disks. */
@Timeout(60)
class PreviewSaverTest {
    private static final byte[] FILM = TestMedia.bytes("film.mp4");
    private static final byte[] PAGE = "<html>Maintenance</html>".getBytes(StandardCharsets.UTF_8);
    private static final String INTERNET = "Check the connection to the internet";

    @TempDir
    Path home;

    private final Map<String, MediaServer.Behaviour> files = new HashMap<>();
    private MediaServer server;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(home.resolve("previews"));
        files.put("/film", (_, out) -> MediaServer.send(out, "200 OK", "", FILM));
        files.put("/page", (_, out) -> MediaServer.send(out, "200 OK", "", PAGE));
        files.put("/expired", (_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        files.put("/down", (_, out) -> MediaServer.send(out, "503 Service Unavailable", "", new byte[0]));
        server = MediaServer.start((request, out) -> Objects.requireNonNull(
                        files.get(request.path().replaceAll("\\?.*", "")))
                .answer(request, out));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aFaultOfTheNetworkNamesTheTwinsAndTheNextOnesAreSaved() {
        assertThat(save(twin(1, "Maya", "/down", "/down"), twin(2, "Tom", null, "/film")))
                .containsExactly(
                        "Saved 1 file in previews",
                        "Not everything could be fetched for Maya. " + INTERNET + " and save again");
    }

    @Test
    void whatIsNeitherPictureNorFilmIsNotBlamedOnTheInternet() {
        assertThat(save(twin(1, "Maya", "/page", "/page"), twin(2, "Tom", null, "/film")))
                .containsExactly(
                        "Saved 1 file in previews",
                        "What HeyGen has given for Maya can’t be saved: it is damaged, too large, or neither a picture"
                                + " nor a video. Ask HeyGen’s support");
    }

    @Test
    void aTwinWhosePictureAndFilmFailInTwoWaysHasBothSaid() {
        assertThat(save(twin(1, "Maya", "/down", "/expired")))
                .satisfiesExactly(
                        headline -> assertThat(headline).isEqualTo("No new files were saved in previews"),
                        expired -> assertThat(expired).contains("no longer valid for Maya"),
                        failed -> assertThat(failed).contains("Not everything could be fetched for Maya"));
    }

    @Test
    void aFolderOfTwinwatchThatTakesNothingEndsItAndIsNotBlamedOnTheInternet() throws IOException {
        Path blocked = Files.createFile(home.resolve("cache"));
        assertThat(save(blocked, folder, twin(1, "Maya", null, "/film"), twin(2, "Tom", null, "/film")))
                .containsExactly(
                        "No new files were saved in previews",
                        "Nothing can be fetched at the moment, because Twinwatch can’t keep it on this computer. Its"
                                + " disk may be full: make room and save again");
        assertThat(server.requests()).as("questions").hasSizeLessThan(2);
    }

    @Test
    void aPictureThatIsThereAndCantBeKeptEndsItInTheSameWords() throws IOException {
        files.put("/picture", (_, out) -> MediaServer.send(out, "200 OK", "", TestMedia.bytes("lossy.webp")));
        Path blocked = Files.createFile(home.resolve("cache"));
        assertThat(save(blocked, folder, twin(1, "Maya", "/picture", null)))
                .last()
                .asString()
                .startsWith("Nothing can be fetched at the moment");
    }

    @Test
    void aFolderThatIsGoneIsSaidOnceAndNoTwinIsBlamed() throws IOException {
        Files.delete(folder);
        assertThat(save(twin(1, "Maya", null, "/film"), twin(2, "Tom", null, "/film")))
                .containsExactly("No new files were saved in previews", "Not saved: that folder does not exist.");
    }

    private List<String> save(Twin... twins) {
        return save(home.resolve("cache"), folder, twins);
    }

    /** Returns what the pane would say: its headline, then its remarks. */
    private List<String> save(Path kept, Path into, Twin... twins) {
        PreviewCache cache = new PreviewCache(kept, InstantSource.system());
        try (Videos videos = new Videos(cache);
                Pictures pictures = new Pictures(cache, InstantSource.system())) {
            SavingReport report = new PreviewSaver(videos, pictures, into).save(List.of(twins), (_, _) -> {});
            SavingStage.Done done = new SavingWords(EnglishWords.MESSAGES).done(report, into);
            List<String> said = new ArrayList<>(done.remarks());
            said.addFirst(done.headline());
            return said;
        }
    }

    private Twin twin(int number, String name, @Nullable String picture, @Nullable String film) {
        TwinFacts facts = TwinSamples.readyFacts(name, link(picture), link(film));
        return Twin.added(TwinSamples.id(number), TwinSamples.NOON).observed(facts, TwinSamples.NOON);
    }

    private Optional<MediaLink> link(@Nullable String path) {
        return Optional.ofNullable(path).map(server::link);
    }
}
