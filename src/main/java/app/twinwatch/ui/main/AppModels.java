package app.twinwatch.ui.main;

import app.twinwatch.ui.settings.SettingsModels;
import app.twinwatch.ui.welcome.WelcomeViewModel;
import java.util.function.Function;

/**
 * The view models behind the panes that are about Twinwatch itself rather than about twins.
 *
 * @param key makes the view model of a pane that asks for the key, given what closes it
 * @param settings the settings
 */
public record AppModels(Function<Runnable, WelcomeViewModel> key, SettingsModels settings) {}
