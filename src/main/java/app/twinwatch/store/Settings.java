package app.twinwatch.store;

import java.util.Optional;

/**
 * What the user has set, and how the window was left.
 *
 * @param theme the look
 * @param sort the ID of the order of the cards; whoever sorts decides what an unknown one means
 * @param window where the window stood; empty before the first closing
 */
public record Settings(Theme theme, String sort, Optional<WindowPlace> window) {
    /** The settings of a first start. */
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, "attention", Optional.empty());

    /** Returns these settings with another look. */
    public Settings withTheme(Theme changed) {
        return new Settings(changed, sort, window);
    }

    /** Returns these settings with another order of the cards. */
    public Settings withSort(String changed) {
        return new Settings(theme, changed, window);
    }

    /** Returns these settings with another place of the window. */
    public Settings withWindow(WindowPlace changed) {
        return new Settings(theme, sort, Optional.of(changed));
    }
}
