package app.twinwatch.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where Twinwatch keeps its files, by the habits of the operating system. Nothing here touches the disk.
 *
 * @param data the list and the settings; the user wants these in a backup
 * @param cache previews, which can be fetched again
 * @param logs the log files
 */
public record Folders(Path data, Path cache, Path logs) {
    private static final String LOGS = "logs";

    /**
     * Returns the usual folders of this user.
     *
     * @param environment the environment variables; a relative or impossible path in one is ignored, as the XDG Base
     *     Directory Specification demands
     * @param home the user's home folder
     */
    public static Folders of(OperatingSystem system, Map<String, String> environment, Path home) {
        return switch (system) {
            case LINUX -> {
                Path data = folder(environment, "XDG_DATA_HOME", home).orElse(home.resolve(".local/share"));
                Path cache = folder(environment, "XDG_CACHE_HOME", home).orElse(home.resolve(".cache"));
                yield withLogs(data.resolve("twinwatch"), cache.resolve("twinwatch"));
            }
            case MACOS -> {
                Path library = home.resolve("Library");
                yield withLogs(
                        library.resolve("Application Support").resolve("Twinwatch"),
                        library.resolve("Caches").resolve("Twinwatch"));
            }
            case WINDOWS -> {
                Path local = folder(environment, "LOCALAPPDATA", home)
                        .orElse(home.resolve("AppData").resolve("Local"));
                Path data = local.resolve("Twinwatch");
                yield withLogs(data, data.resolve("Previews"));
            }
        };
    }

    /** Returns folders that all stand under one, as {@code --data-dir} and the demo want it. */
    public static Folders under(Path dataFolder) {
        return withLogs(dataFolder, dataFolder.resolve("previews"));
    }

    private static Folders withLogs(Path data, Path cache) {
        return new Folders(data, cache, data.resolve(LOGS));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable, Path home) {
        String value = environment.getOrDefault(variable, "");
        try {
            return Optional.of(home.getFileSystem().getPath(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
