package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.Comfort;
import app.twinwatch.store.Settings;
import app.twinwatch.store.Theme;
import app.twinwatch.ui.common.LongWords;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold in every window and every pane: read with weak eyes, with large text, or not with the eyes at all. */
class EveryPaneTest {
    /** What slides in is looked at where it comes to rest. */
    private static final Settings CALM =
            Settings.DEFAULT.withComfort(Comfort.DEFAULT.withLessMotion(Comfort.Choice.YES));

    /** What the smallest window has inside of the widest and the highest frame, which Windows draws. */
    private static final String SMALLEST = "704,481";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyTextSignAndRingStandsOut(Theme theme) {
        assertThat(faults(CALM.withTheme(theme), 1280, 800, new Contrast(4.5)::faults))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyTextStandsOutEvenMoreWithHighContrast(Theme theme) {
        Settings settings = CALM.withTheme(theme).withComfort(CALM.comfort().withHighContrast(Comfort.Choice.YES));
        assertThat(faults(settings, 1280, 800, new Contrast(7)::faults)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SMALLEST, "1280,800"})
    void everythingIsReadWholeNamedToAScreenReaderAndReachedByTheTabKeyWhichComesRound(int width, int height) {
        assertThat(faults(
                        CALM,
                        width,
                        height,
                        CutOffTexts::in,
                        SpilledBoxes::in,
                        SpokenControls::faults,
                        TabRound::faults))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SMALLEST, "1280,800"})
    void noTextIsCutOffAtTwiceItsSize(int width, int height) {
        assertThat(faults(CALM.withTextPercent(200), width, height, CutOffTexts::in, SpilledBoxes::in))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SMALLEST, "1280,800"})
    void noTextIsCutOffInALanguageWithLongerWords(int width, int height) {
        assertThat(faults(
                        CALM,
                        () -> SpokenLanguage.ofSystem(_ -> new LongWords()),
                        width,
                        height,
                        CutOffTexts::in,
                        SpilledBoxes::in))
                .isEmpty();
    }

    /** Returns what is wrong, and in which pane it was seen first. */
    @SafeVarargs
    private Map<String, String> faults(
            Settings settings, double width, double height, Function<Scene, Iterable<String>>... judges) {
        return faults(settings, SpokenLanguage::ofSystem, width, height, judges);
    }

    @SafeVarargs
    private Map<String, String> faults(
            Settings settings,
            Supplier<SpokenLanguage> language,
            double width,
            double height,
            Function<Scene, Iterable<String>>... judges) {
        Map<String, String> faults = new TreeMap<>();
        new EveryPane(home, settings, language, width, height, (pane, scene) -> {
                    for (Function<Scene, Iterable<String>> judge : judges) {
                        judge.apply(scene).forEach(fault -> faults.putIfAbsent(fault, pane));
                    }
                })
                .visitAll();
        return faults;
    }
}
