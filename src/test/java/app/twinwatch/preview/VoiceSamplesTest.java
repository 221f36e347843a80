package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.VoiceSampleResult.Ready;
import app.twinwatch.preview.VoiceSampleResult.Unavailable;
import app.twinwatch.preview.VoiceSampleResult.Unavailable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceSamplesTest {
    private static final AvatarId MAYA = TwinSamples.id(1);
    private static final byte[] SOUND = "RIFF....WAVEfmt and so on".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private MediaServer server;
    private VoiceSamples samples;

    @BeforeEach
    void start() throws IOException {
        server = MediaServer.serving(SOUND);
        samples = new VoiceSamples(new PreviewCache(folder, InstantSource.system()));
    }

    @AfterEach
    void stop() throws IOException {
        samples.close();
        server.close();
    }

    @Test
    void aSampleIsFetchedOnceWithoutTheKeyAndEndsAsJavaFxWantsIt() throws IOException {
        Ready first = (Ready) samples.fetch(MAYA, server.link("/voice")).join();
        Ready second = (Ready) samples.fetch(MAYA, server.link("/voice")).join();

        assertThat(first.path()).hasExtension("wav").hasBinaryContent(SOUND).isEqualTo(second.path());
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.header("x-api-key")).isEmpty());
    }

    @Test
    void aSampleThatWasSpoiltOnTheDiskIsFetchedAgain() throws IOException {
        Path path = ((Ready) samples.fetch(MAYA, server.link("/voice")).join()).path();
        Files.write(path, new byte[SOUND.length]);

        assertThat(samples.fetch(MAYA, server.link("/voice")).join()).isEqualTo(new Ready(path));
        assertThat(path).hasBinaryContent(SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "404 Not Found", "410 Gone"})
    void aLinkThatIsOverIsSaid(String status) {
        server.behave((_, out) -> MediaServer.send(out, status, "", new byte[0]));
        assertThat(samples.fetch(MAYA, server.link("/voice")).join()).isEqualTo(new Unavailable(Reason.GONE));
    }

    @Test
    void whatIsNoSoundIsNotKept() {
        server.behave((_, out) -> MediaServer.send(out, "200 OK", "", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(samples.fetch(MAYA, server.link("/voice")).join()).isEqualTo(new Unavailable(Reason.NOT_A_SOUND));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aServerThatFailsIsSaid() {
        server.behave((_, out) -> MediaServer.send(out, "500 Oh", "", new byte[0]));
        assertThat(samples.fetch(MAYA, server.link("/voice")).join()).isEqualTo(new Unavailable(Reason.UNREACHABLE));
    }
}
