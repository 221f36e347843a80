package app.twinwatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users install, as packaging/package.sh leaves it for Linux. */
record AppImage(Path folder) {
    private static final Path BUILT = Path.of("target/package/image/Twinwatch");

    /** Returns the one that was built last; empty if none was. */
    static Optional<AppImage> built() {
        return Files.exists(BUILT.resolve("lib/app/twinwatch.aot"))
                ? Optional.of(new AppImage(BUILT.toAbsolutePath()))
                : Optional.empty();
    }

    /** Returns the command that starts it as its menu entry does. */
    List<String> command() {
        return List.of(folder.resolve("bin/Twinwatch").toString());
    }

    /** Returns what makes its start fail where its cache is not used: it would be something else that is measured. */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
    }

    /** Returns the command that runs another main class on its Java, which has JavaFX, without its cache. */
    List<String> bare(Class<?> main) {
        Path classes =
                Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath());
        return List.of(folder.resolve("lib/runtime/bin/java").toString(), "-cp", classes.toString(), main.getName());
    }
}
