package app.twinwatch;

import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.ui.common.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Finds the keystore for a data folder, and knows what this computer calls it. Any thread. */
final class Keystores {
    private final OperatingSystem system;
    private final Map<String, String> environment;

    Keystores(OperatingSystem system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
    }

    /** Returns this computer's keystore; it is not touched yet. */
    Keystore of(Path dataFolder) {
        return Keystore.of(system, profile(dataFolder));
    }

    /**
     * Returns what stands for the folder in the keystore, so that two folders keep two keys: the same for every way to
     * name the folder, and telling nobody where it is.
     */
    static String profile(Path dataFolder) {
        Path folder;
        try {
            folder = dataFolder.toRealPath();
        } catch (IOException _) {
            folder = dataFolder.toAbsolutePath().normalize();
        }
        return UUID.nameUUIDFromBytes(("twinwatch:" + folder).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns the name under which people know the keystore. */
    String name(Messages messages) {
        return switch (system) {
            case LINUX ->
                messages.text(
                        environment
                                        .getOrDefault("XDG_CURRENT_DESKTOP", "")
                                        .toUpperCase(Locale.ROOT)
                                        .contains("KDE")
                                ? "keystore.kde"
                                : "keystore.gnome");
            case MACOS -> messages.text("keystore.macos");
            case WINDOWS -> messages.text("keystore.windows");
        };
    }
}
