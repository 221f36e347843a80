package app.twinwatch;

import java.nio.file.Path;

/**
 * What this program runs on.
 *
 * @param system the operating system
 * @param java the version of the Java runtime
 * @param javaFx the version of JavaFX
 */
record Computer(String system, String java, String javaFx) {
    static Computer current() {
        return new Computer(
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.runtime.version"),
                property("javafx.runtime.version"));
    }

    /** Returns the user's home folder. */
    static Path home() {
        return Path.of(property("user.home"));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
