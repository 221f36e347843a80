package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen.Questions;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.keystore.KeyReading;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.store.Pace;
import app.twinwatch.store.ServiceSetting;
import app.twinwatch.store.Settings;
import app.twinwatch.store.SettingsFile;
import app.twinwatch.store.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be set: found by keyboard, at work at once, and there again at the next start. */
class SettingsJourneyTest extends Journey {
    @Test
    void theSettingsAreReachedLeftAndWalkedThroughByKeyboard() {
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeFocusOn("#settings-sections");
        window.see(".settings-box .dialog-title", "API key");
        Eventually.that(
                "the sections are drawn",
                () -> window.textsOf("#settings-sections .list-cell").contains("About"));

        for (String section :
                new String[] {"Checking", "Notices", "Previews", "Appearance", "Language", "Address", "About"}) {
            window.press(KeyCode.DOWN);
            window.see(".settings-box .dialog-title", section);
        }
        window.press(KeyCode.UP);
        window.press(KeyCode.TAB);
        window.seeFocusOn("#settings-address");

        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#settings");
        window.seeFocusOn("#twin-grid");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void everyRowIsAsHighAsWhatIsInIt(int textPercent) throws IOException {
        write(Settings.DEFAULT.withTextPercent(textPercent));
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeFocusOn("#settings-sections");
        for (String section : new String[] {"Checking", "Notices", "Previews", "Appearance"}) {
            window.press(KeyCode.DOWN);
            window.see(".settings-box .dialog-title", section);
            Eventually.that("the rows of " + section + " fit", () -> window.onFxThread(this::rowsFit));
        }
    }

    private boolean rowsFit() {
        List<Region> rows = window.stage().getScene().getRoot().lookupAll(".settings-row").stream()
                .map(Region.class::cast)
                .toList();
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> {
                    double lowest = row.getChildrenUnmodifiable().stream()
                            .mapToDouble(child -> child.getBoundsInParent().getMaxY())
                            .max()
                            .orElse(0);
                    boolean laidOut = row.getHeight() > 0 && !row.isNeedsLayout();
                    return laidOut && Math.abs(row.getHeight() - row.getInsets().getBottom() - lowest) <= 1;
                });
    }

    @Test
    void everyCheckIsListedAndLeftByKeyboard() {
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        window.see("#status-used", "1 of 500 checks used today");
        open("Checking");
        Eventually.that(
                "what was used is said",
                () -> window.textsOf(".settings-box .muted").contains("1 today, 1 this month"));
        window.click("#settings-calls");
        window.seeFocusOn("#calls-list");
        window.see("#calls-list .call-who", "Cem");
        window.see("#calls-list .muted", "Asked how the twin stands. HeyGen answered (200)");
        window.see("#calls-filter .list-cell", "All twins (");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#calls");
        window.seeFocusOn("#twin-grid");
    }

    @Test
    void whatIsSetIsAtWorkAtOnceAndThereAfterARestart() {
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        double usual = heightOf(card(CEM));
        assertThat(usual).isPositive();
        open("Checking");
        window.click("#settings-pace-eager");
        window.see(".settings-row .muted", "So far: 0.");
        window.click("#settings-learn");
        window.see(".settings-row .muted", "not by how long your twins usually take");
        choose("#settings-limit", 100);
        window.see("#status-used", "1 of 100 checks used today");
        open("Appearance");
        choose("#settings-theme", Theme.DARK);
        Eventually.that("it is dark", window::isDark);
        choose("#settings-text", 150);
        Eventually.that("the cards are larger", () -> heightOf(card(CEM)) == usual * 1.5);
        open("Previews");
        choose("#settings-previews-limit", 250);
        window.click("#settings-done");
        window.seeNothingOf("#settings");
        window.close();

        assertThat(saved().withSort("any"))
                .usingRecursiveComparison()
                .ignoringFields("window")
                .isEqualTo(Settings.DEFAULT
                        .withSort("any")
                        .withPace(Pace.EAGER)
                        .withLearns(false)
                        .withDailyLimit(100)
                        .withTheme(Theme.DARK)
                        .withTextPercent(150)
                        .withPreviewMegabytes(250));
        startOwnList(WITH_KEY);
        Eventually.that("it is dark again", window::isDark);
        Eventually.that("the cards are large again", () -> heightOf(card(CEM)) == usual * 1.5);
        window.see("#status-used", "of 100 checks");
    }

    @Test
    void theDailyLimitStopsTheChecksInWordsAndMoreCanBeAllowed() throws IOException {
        write(Settings.DEFAULT.withDailyLimit(1));
        startOwnList(WITH_KEY, ADA.value(), BEA.value(), CEM.value());
        window.see("#banner-limit .label", "the 1 checks that you allow for a day");
        assertThat(checks()).isEqualTo(1);

        window.click("#check-all");
        Eventually.that("what is wanted is checked", () -> checks() == 4);
        window.see("#status-used", "4 of 1 checks used today");

        window.clickWords("#banner-limit .button", "Allow 100 more today");
        window.seeNothingOf("#banner-limit");
        window.see("#status-used", "4 of 104 checks used today");
    }

    @Test
    void aKeyIsTriedAndRemovedInTheSettings() {
        Keystore keystore = Keystore.forThisRun();
        startOwnList(WITHOUT_KEY, keystore);
        window.paste("sk-to-be-removed");
        window.press(KeyCode.ENTER);
        window.see("#toast-words", "kept in");
        assertThat(keystore.read().join()).isInstanceOf(KeyReading.Found.class);

        open("API key");
        window.click("#settings-key-try");
        window.see("#settings-key-verdict", "HeyGen accepted the key");
        window.click("#settings-key-remove");
        assertThat(keystore.read().join()).isInstanceOf(KeyReading.Found.class);
        window.see("#settings-key-remove", "Really");
        window.click("#settings-key-remove");

        Eventually.that("the key is gone", () -> keystore.read().join().equals(new KeyReading.NotSaved()));
        window.see("#banner-key .label", "needs your HeyGen API key");
        window.see("#status-connection", "No API key");
    }

    @Test
    void anotherAddressIsJudgedAndUsedFromTheNextStartOn() {
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        open("Address");
        window.see(".settings-row .muted", "The command line says " + heyGen.address());

        window.click("#settings-address");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("http://example.com");
        window.press(KeyCode.ENTER);
        window.see("#settings-address-remark", "can’t be used");

        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(heyGen.address() + "/");
        window.press(KeyCode.ENTER);
        window.see("#settings-address-remark", "from the next start on");
        window.close();

        long asked = heyGen.questionsAbout(BEA);
        window = RealWindow.start(WITH_KEY, "--data-dir", home.resolve("data") + "", BEA.value());
        seeCards("Bea", "Cem");
        assertThat(heyGen.questionsAbout(BEA)).isGreaterThan(asked);
    }

    @Test
    void theSamplesNeedNeitherKeyNorAddressAndKeepNothing() {
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        window.click("#menu");
        window.choose("Look around with sample twins");
        window.seeThat("#demo-badge");

        open("API key");
        window.see(".settings-row .muted", "need no key");
        assertThat(window.isShown("#settings-key-enter")).isFalse();
        open("Address");
        window.see(".settings-row .muted", "need no address");
        assertThat(window.isShown("#settings-address")).isFalse();
        open("Appearance");
        choose("#settings-theme", Theme.DARK);
        Eventually.that("it is dark", window::isDark);
        window.press(KeyCode.ESCAPE);
        window.click("#menu");
        window.choose("Back to my own list");

        Eventually.that("it is light again", () -> !window.isDark());
        window.close();
        assertThat(saved().theme()).isEqualTo(Theme.SYSTEM);
    }

    @Test
    void theDetailsForSupportHoldNothingSecret() {
        startOwnList(WITH_KEY, CEM.value());
        seeCards("Cem");
        open("About");
        window.see("#settings-support", "Copy details");
        window.click("#settings-support");

        window.see("#toast-words", "copied");
        assertThat(window.clipboard())
                .contains("Twinwatch", "Java", "Twins: 1", "FromEnvironment")
                .doesNotContain("sk-journey", "Cem", CEM.value());
    }

    @Test
    void aMoveToVersion3IsSaidAndKeptAndCanBeOverruled() {
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(410, "")));
        startOwnList(WITH_KEY, CEM.value());
        window.see("#toast-words", "Version 3. HeyGen retired version 2 on this account on ");
        seeCards("Cem");
        open("Checking");
        seeRow("Version 3. HeyGen retired version 2");
        choose("#settings-service", ServiceSetting.Wish.VERSION_2);
        seeRow("Version 2, because you chose it.");
        Eventually.that(
                "both are kept",
                () -> saved().service().wish() == ServiceSetting.Wish.VERSION_2
                        && saved().service().finding().isPresent());
    }

    /** Opens the settings if they are closed, and chooses a section. */
    private void open(String section) {
        if (!window.isShown("#settings")) {
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.seeThat("#settings");
        }
        window.clickWords("#settings-sections .list-cell", section);
        window.see(".settings-box .dialog-title", section);
    }

    private void seeRow(String begin) {
        Eventually.that(
                "a row says " + begin,
                () -> window.textsOf(".settings-row .muted").stream().anyMatch(words -> words.startsWith(begin)));
    }

    private <T> void choose(String query, T value) {
        window.seeThat(query);
        window.run(() -> {
            @SuppressWarnings("unchecked") // each list offers values of one kind
            ComboBox<T> list = (ComboBox<T>) window.stage().getScene().lookup(query);
            list.setValue(value);
        });
    }

    private double heightOf(String query) {
        return window.onFxThread(() -> Found.in(window.stage().getScene().getRoot(), query).stream()
                .mapToDouble(card -> card.getLayoutBounds().getHeight())
                .findFirst()
                .orElse(0));
    }

    private Settings saved() {
        return SavedFiles.settings(home.resolve("data")).orElse(Settings.DEFAULT);
    }

    private void write(Settings settings) throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        SettingsFile file = new SettingsFile(data, InstantSource.system());
        file.read();
        file.write(settings);
    }
}
