package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Whether Twinwatch starts when its user logs in. The truth is what the system has, not what Twinwatch remembers: the
 * user may change it elsewhere. All of it touches the disk or starts a program.
 */
public interface Autostart {
    /** Tells an installed program where its launcher is; set by jpackage's launchers. */
    String LAUNCHER_PROPERTY = "jpackage.app-path";

    /** Says whether the system will start Twinwatch. */
    boolean isOn() throws IOException;

    void switchOn() throws IOException;

    /** Leaves nothing behind. */
    void switchOff() throws IOException;

    /**
     * Returns the way of this system; empty where nothing is installed that could be started.
     *
     * @param launcher where {@value #LAUNCHER_PROPERTY} points; empty where it is not set
     */
    static Optional<Autostart> of(
            OperatingSystem system, Map<String, String> environment, Path home, Optional<String> launcher) {
        return launcher.map(path -> switch (system) {
            case LINUX -> AutostartFile.linux(environment, home, path);
            case MACOS -> AutostartFile.macos(home, path);
            case WINDOWS -> new AutostartRegistry(path, AutostartRegistry::run);
        });
    }
}
