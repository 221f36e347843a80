package app.twinwatch.desktop;

import java.util.Locale;

/** The kinds of computers that Twinwatch runs on. */
public enum OperatingSystem {
    /** Linux, and every other system that keeps to the XDG folders. */
    LINUX,
    MACOS,
    WINDOWS;

    /** Returns the one that this program runs on. */
    public static OperatingSystem current() {
        return named(System.getProperty("os.name", ""));
    }

    static OperatingSystem named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin") ? MACOS : LINUX;
    }
}
