package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.RestlessClock;
import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.TestMedia;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures that don't come at once, from a real server. */
class PictureBoxTest {
    private final AtomicInteger refused = new AtomicInteger();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MediaServer server;

    @SuppressWarnings("NullAway.Init")
    private Pictures pictures;

    @SuppressWarnings("NullAway.Init")
    private PictureBox box;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        server = MediaServer.start(this::fail);
        pictures = new Pictures(folder, new RestlessClock());
        box = WaitForAsyncUtils.asyncFx(() ->
                        new PictureBox(new TwinPictures(pictures, new FxThread(), Duration.ofMillis(1)), 0, false))
                .get();
    }

    @AfterEach
    void close() throws IOException {
        pictures.close();
        server.close();
    }

    @Test
    void aPictureWhoseHostWasDownComesWhenTheHostIsBack() {
        putIntoWindow();
        onFxThread(() -> box.show(maya()));
        Eventually.that("it is tried again", () -> server.requests().size() > 2);
        assertThat(isShown()).isFalse();
        server.behave((_, out) -> MediaServer.send(out, "200 OK", "", TestMedia.bytes("lossy.webp")));
        Eventually.that("the picture is shown", this::isShown);
    }

    @Test
    void aBoxOutOfTheWindowAsksForNothingUntilItIsBack() {
        onFxThread(() -> box.show(maya()));
        Eventually.that("it was tried", () -> refused.get() == 1);
        server.behave((_, out) -> MediaServer.send(out, "200 OK", "", TestMedia.bytes("lossy.webp")));
        putIntoWindow();
        Eventually.that("the picture is shown", this::isShown);
        assertThat(server.requests()).hasSize(2);
    }

    private void putIntoWindow() {
        onFxThread(() -> {
            Scene scene = new Scene(new StackPane(box), 300, 200);
            assertThat(box.getScene()).isSameAs(scene);
        });
    }

    private Twin maya() {
        TwinFacts facts = TwinSamples.readyFacts("Maya", Optional.of(server.link("/maya")), Optional.empty());
        return Twin.added(TwinSamples.id(1), TwinSamples.NOON).observed(facts, TwinSamples.NOON);
    }

    private boolean isShown() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, box::isVisible);
    }

    private void fail(MediaServer.Request request, OutputStream out) throws IOException {
        MediaServer.send(out, "503 Service Unavailable", "", new byte[0]);
        refused.incrementAndGet();
    }

    private static void onFxThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
