package app.twinwatch;

import app.twinwatch.ui.common.UiThread;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws the window into a file once it has settled, for pictures in documents and for smoke tests. FX thread only. */
final class ScreenshotRun implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** Looks in a row that must find nothing moving: what one ends may begin the next. */
    private static final int CALM_LOOKS = 4;

    private final Scene scene;
    private final Path file;
    private final UiThread thread;
    private final InstantSource clock;
    private final BooleanSupplier settled;
    private final Consumer<Boolean> done;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("twinwatch-screenshot").factory());
    private final Instant latest;
    private int calmLooks;

    /**
     * Begins to wait.
     *
     * @param settled says whether nothing is under way
     * @param done told at the end whether the file was written
     */
    ScreenshotRun(
            Scene scene,
            Path file,
            UiThread thread,
            InstantSource clock,
            BooleanSupplier settled,
            Consumer<Boolean> done) {
        this.scene = scene;
        this.file = file;
        this.thread = thread;
        this.clock = clock;
        this.settled = settled;
        this.done = done;
        this.latest = clock.instant().plus(LONGEST);
        lookLater();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void lookLater() {
        var _ = timer.schedule(() -> thread.execute(this::look), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        calmLooks = settled.getAsBoolean() ? calmLooks + 1 : 0;
        if (calmLooks < CALM_LOOKS && clock.instant().isBefore(latest)) {
            lookLater();
        } else {
            close();
            done.accept(draw());
        }
    }

    private boolean draw() {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try (OutputStream out = Files.newOutputStream(file)) {
            return ImageIO.write(picture, "png", out);
        } catch (IOException _) {
            return false;
        }
    }
}
