package app.twinwatch;

import app.twinwatch.store.Comfort;
import app.twinwatch.store.Settings;
import app.twinwatch.store.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws every window and pane into a folder, for somebody who wants to look at all of them. A program, no test. */
final class PicturesOfEveryPane {
    private PicturesOfEveryPane() {}

    /**
     * Draws every pane into a folder.
     *
     * @param arguments the folder, the look (LIGHT or DARK), SYSTEM, YES or NO for high contrast, the size of text in
     *     percent, the width and height of the window, and the tag of a language, which may be left out
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Settings settings = Settings.DEFAULT
                .withTheme(Theme.valueOf(arguments[1]))
                .withComfort(new Comfort(Comfort.Choice.valueOf(arguments[2]), Comfort.Choice.YES))
                .withTextPercent(Integer.parseInt(arguments[3]))
                .withLanguage(Stream.of(arguments).skip(6).findFirst());
        new EveryPane(
                        Files.createTempDirectory("every-pane"),
                        settings,
                        Double.parseDouble(arguments[4]),
                        Double.parseDouble(arguments[5]),
                        (pane, scene) -> draw(scene, folder.resolve(pane.replaceAll("\\W+", "-") + ".png")))
                .visitAll();
        Platform.exit();
    }

    private static void draw(Scene scene, Path file) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
