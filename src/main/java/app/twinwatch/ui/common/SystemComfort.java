package app.twinwatch.ui.common;

import java.util.Locale;
import java.util.Map;

/** What the operating system says of the contrast that its user needs, as far as JavaFX hands it on. */
final class SystemComfort {
    /** The setting "Contrast themes" of Windows; follows the change. */
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    /** GNOME and its relatives switch to a theme of this name. JavaFX says nothing of macOS in this matter. */
    private static final String GTK = "GTK.theme_name";

    private SystemComfort() {}

    /** Says whether the user asked for high contrast. */
    static boolean isHighContrast(Map<String, Object> preferences) {
        boolean windows = Boolean.TRUE.equals(preferences.get(WINDOWS));
        boolean gtk = preferences.get(GTK) instanceof String theme
                && theme.toLowerCase(Locale.ROOT).replace("-", "").contains("highcontrast");
        return windows || gtk;
    }
}
