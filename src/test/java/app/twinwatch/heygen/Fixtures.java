package app.twinwatch.heygen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** HeyGen's answers as files, word for word as documented or reported. */
final class Fixtures {
    private Fixtures() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the names of all of them, both versions'. */
    static List<String> names() {
        try {
            Path folder = Path.of(
                    Objects.requireNonNull(Fixtures.class.getResource(".")).toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(".json") || name.endsWith(".html"))
                        .sorted()
                        .toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
