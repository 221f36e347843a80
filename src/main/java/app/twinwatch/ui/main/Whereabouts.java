package app.twinwatch.ui.main;

import app.twinwatch.ui.settings.SettingsView;
import java.util.Optional;

/**
 * Where the user is in a view that is about to be built anew.
 *
 * @param detailOpen whether the details are folded out where they don't stand beside the cards
 * @param settings the settings, if they are open
 * @param focus the ID of what has the focus, if it has one
 */
public record Whereabouts(boolean detailOpen, Optional<SettingsView> settings, Optional<String> focus) {}
