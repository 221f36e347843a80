package app.twinwatch.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.application.Platform.Preferences;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Dresses the windows in light or dark, with more contrast or the usual, as the user wishes or as the operating system
 * has it. FX thread only.
 *
 * <p>AtlantaFX brings the controls' looks; one stylesheet of ours brings what it lacks and reads the pseudo-classes
 * {@code dark} and {@code contrast} on the root.
 */
public final class Appearance {
    /** What the user wishes. */
    public enum Wish {
        /** As the operating system has it, now and when it changes. */
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");

    private final Scene scene;
    private final ChangeListener<@Nullable ColorScheme> followSystem = (_, _, _) -> apply();
    private final MapChangeListener<String, Object> followContrast = _ -> apply();
    private Wish wish = Wish.SYSTEM;
    private Optional<Boolean> contrast = Optional.empty();

    /** @param scene the window's content; keeps its looks for as long as it is there */
    public Appearance(Scene scene) {
        this.scene = scene;
        FONTS.forEach(Appearance::loadFont);
        textSize(100);
        // The system outlives every window, so it must not hold them; the window holds its looks instead.
        scene.getProperties().put(Appearance.class, this);
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(followSystem));
        Platform.getPreferences().addListener(new WeakMapChangeListener<>(followContrast));
        apply();
    }

    /** Changes the looks at once. */
    public void wish(Wish newWish) {
        wish = newWish;
        apply();
    }

    /** Lets everything stand out as much as it can, or as usual; empty for as the operating system has it. */
    public void contrast(Optional<Boolean> wanted) {
        contrast = wanted;
        apply();
    }

    /** Makes text, and all that belongs to it, so many percent of its usual size. */
    public void textSize(int percent) {
        URL stylesheet = Objects.requireNonNull(Appearance.class.getResource("/app/twinwatch/twinwatch.css"));
        scene.getStylesheets().setAll(ScaledStylesheet.of(stylesheet, percent));
    }

    /** Says whether the windows are dark now. */
    public boolean isDark() {
        return switch (wish) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /** Says whether everything stands out as much as it can. */
    public boolean isContrast() {
        return contrast.orElseGet(() -> SystemComfort.isHighContrast(Platform.getPreferences()));
    }

    /** Says in a word what the system has, which decides how the windows look wherever nothing is wished. */
    public static String ofSystem() {
        Preferences system = Platform.getPreferences();
        return system.getColorScheme() + (SystemComfort.isHighContrast(system) ? " with high contrast" : "");
    }

    private void apply() {
        Theme theme = isDark() ? new PrimerDark() : new PrimerLight();
        String stylesheet =
                Objects.requireNonNullElse(theme.getUserAgentStylesheetBSS(), theme.getUserAgentStylesheet());
        if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(stylesheet);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, isDark());
        scene.getRoot().pseudoClassStateChanged(CONTRAST, isContrast());
    }

    private static void loadFont(String name) {
        try (InputStream font = Appearance.class.getResourceAsStream("/app/twinwatch/fonts/" + name)) {
            // A font that the platform can't load only costs beauty: the stylesheet names others behind it.
            Font.loadFont(font, 14);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
