package app.twinwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What users install, as packaging/package.sh leaves it for Linux. */
record AppImage(Path library) {
    private static final Path BUILT = Path.of("target/package/image/Twinwatch/lib");
    private static final String OPTION = "java-options=";
    private static final String ENTRY = "app.classpath=$APPDIR/";

    /** Returns the one that was built last; empty if none was. */
    static Optional<AppImage> built() {
        return Files.exists(BUILT.resolve("app/twinwatch.aot"))
                ? Optional.of(new AppImage(BUILT.toAbsolutePath()))
                : Optional.empty();
    }

    /** Returns the program that runs Java in it. */
    Path java() {
        return library.resolve("runtime/bin/java");
    }

    /**
     * Returns the command that its launcher amounts to, without the main class.
     *
     * @param classes where the classes are that measure; they come last, so that the JVM still takes its cache
     */
    List<String> command(String classes) throws IOException {
        Path app = library.resolve("app");
        List<String> lines = Files.readAllLines(app.resolve("Twinwatch.cfg"));
        List<String> command = new ArrayList<>(List.of(java().toString()));
        lines.stream()
                .filter(line -> line.startsWith(OPTION))
                .map(line -> line.substring(OPTION.length()).replace("$APPDIR", app.toString()))
                .forEach(command::add);
        // Without its cache it would be something else that is measured.
        command.add("-XX:AOTMode=on");
        List<String> classPath = new ArrayList<>(lines.stream()
                .filter(line -> line.startsWith(ENTRY))
                .map(line -> app.resolve(line.substring(ENTRY.length())).toString())
                .toList());
        classPath.add(classes);
        command.addAll(List.of("-cp", String.join(":", classPath)));
        return command;
    }
}
