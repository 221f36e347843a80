package app.twinwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How large what users download is, as packaging/package.sh left it last, and what is laid on their disk. */
final class Installers implements Benchmarks.Benchmark {
    private static final Path BUILT = Path.of("target/package/installers");
    private static final Path IMAGE = Path.of("target/package/image");
    private static final double MOST_MEGABYTES = 60;
    private static final int MEGABYTE = 1024 * 1024;

    @Override
    public Table run() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : List.of(".deb", ".rpm", ".msi", ".dmg")) {
            for (Path installer : built(kind)) {
                double size = (double) Files.size(installer) / MEGABYTE;
                rows.add(List.of(
                        String.valueOf(installer.getFileName()),
                        Samples.said(size),
                        "at most " + Samples.said(MOST_MEGABYTES) + (size <= MOST_MEGABYTES ? ": kept" : ": MISSED")));
            }
        }
        if (rows.isEmpty()) {
            rows.add(List.of("no installer was built; packaging/package.sh builds them", "", ""));
        }
        if (Files.isDirectory(IMAGE)) {
            rows.add(List.of("what is installed", Samples.said((double) sizeOf(IMAGE) / MEGABYTE), ""));
        }
        return new Table(List.of("installer", "MB", "beside what is promised"), rows);
    }

    private static List<Path> built(String kind) throws IOException {
        if (!Files.isDirectory(BUILT)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(BUILT)) {
            return files.filter(file -> file.toString().endsWith(kind)).sorted().toList();
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
