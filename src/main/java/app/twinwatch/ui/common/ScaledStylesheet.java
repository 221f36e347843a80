package app.twinwatch.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes a stylesheet whose measures are all larger by the same factor, so that everything grows together. */
final class ScaledStylesheet {
    private static final Pattern PIXELS = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");
    /** Lines and rings stay as fine as they are. */
    private static final double FINE = 2;

    private ScaledStylesheet() {}

    /** Returns the address of the stylesheet at this size. */
    static String of(URL stylesheet, int percent) {
        return percent == 100 ? stylesheet.toExternalForm() : inline(scaled(read(stylesheet), percent));
    }

    static String scaled(String css, int percent) {
        return PIXELS.matcher(css).replaceAll(match -> {
            double pixels = Double.parseDouble(match.group(1));
            return Math.abs(pixels) <= FINE ? match.group() : pixels * percent / 100 + "px";
        });
    }

    private static String inline(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(URL stylesheet) {
        try (InputStream css = stylesheet.openStream()) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
