package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.CannedAnswer;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The whole work with Twinwatch, by somebody who has no mouse. */
class KeyboardJourneyTest extends Journey {
    @Test
    void theWholeMainJobNeedsNoMouse() {
        heyGen.change(ADA, "completed", Optional.empty());
        startOwnList(WITHOUT_KEY);
        window.seeFocusOn("#welcome-key");
        window.type("sk-journey");
        window.press(KeyCode.ENTER);
        window.seeNothingOf("#welcome");
        window.seeFocusOn("#empty-list-button");

        window.paste(String.join("\n", ADA.value(), BEA.value(), CEM.value()));
        window.see("#add-confirm", "Add 3 twins");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        seeCards("Bea", "Ada", "Cem");
        window.seeFocusOn("#twin-grid");

        window.press(KeyCode.HOME);
        window.press(KeyCode.RIGHT);
        window.see(".detail-name", "Ada");
        tabTo("#detail-rename");
        window.press(KeyCode.SPACE);
        window.seeFocusOn("#detail-name-field");
        window.type("Board film");
        window.press(KeyCode.ENTER);
        window.see(".detail-name", "Board film");
        tabTo("#detail-note");
        window.type("For Tuesday");
        window.press(KeyCode.F6);
        window.press(KeyCode.ESCAPE);
        tabTo("#copy-voice-id");
        window.press(KeyCode.SPACE);
        Eventually.that("the voice ID is copied", () -> window.clipboard().equals(VOICE));
        tabTo("#preview-look");
        window.press(KeyCode.SPACE);
        window.seeThat("#picture-viewer");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#picture-viewer");
        window.seeFocusOn("#preview-look");
        tabTo("#twin-grid");
        window.see("#detail-note", "For Tuesday");

        window.press(KeyCode.DELETE);
        seeCards("Bea", "Cem");
        tabTo("#toast-action");
        window.press(KeyCode.SPACE);
        seeCards("Bea", "Board film", "Cem");
        assertThat(window.isShown("#overlay")).isFalse();
    }

    @Test
    void whatIsBeingTypedWhenTheProgramIsQuitIsThereAgain() {
        startWithThreeTwins();
        window.press(KeyCode.HOME);
        window.see(".detail-name", "Bea");
        tabTo("#detail-note");
        window.type("For Tuesday");
        tabTo("#detail-rename");
        window.press(KeyCode.SPACE);
        window.seeFocusOn("#detail-name-field");
        window.type("Board film");
        window.press(KeyCode.CONTROL, KeyCode.Q);
        Eventually.that("the program ends", () -> window.exitCode().equals(Optional.of(0)));
        window.close();

        startOwnList(WITH_KEY);
        seeCards("Board film", "Ada", "Cem");
        window.press(KeyCode.HOME);
        window.see("#detail-note", "For Tuesday");
    }

    @Test
    void everySettingIsReachedAndWhatIsOpenGivesTheFocusBack() {
        startWithThreeTwins();
        window.press(KeyCode.F10);
        Eventually.that("the menu is open", () -> window.isOffered("Settings…"));
        window.choose("Settings…");
        window.seeFocusOn("#settings-sections");
        reach(
                "Checking",
                "#settings-pace-balanced",
                "#settings-limit",
                "#settings-calls",
                "#settings-learn",
                "#settings-service");
        reach("Notices", "#settings-notice-ready", "#settings-notice-failed");
        reach("Previews", "#settings-clear", "#settings-previews-limit");
        reach("Appearance", "#settings-theme", "#settings-contrast", "#settings-text", "#settings-motion");
        reach("Language", "#settings-language-system");
        reach("Address", "#settings-address");
        reach("About", "#settings-support", "#settings-licences");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#settings");
        window.seeFocusOn("#menu");
    }

    @Test
    void everyCheckIsReadAndSavedByKeyboard() {
        startWithThreeTwins();
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeFocusOn("#settings-sections");
        window.press(KeyCode.DOWN);
        tabTo("#settings-calls");
        window.press(KeyCode.SPACE);
        window.seeFocusOn("#calls-list");
        tabTo("#calls-filter");
        tabTo("#calls-save");
        tabTo("#calls-done");
        window.press(KeyCode.SPACE);
        window.seeNothingOf("#calls");
    }

    @Test
    void whatABannerOffersIsReached() {
        startWithThreeTwins();
        heyGen.answerAll(Optional.of(CannedAnswer.of(401, "{\"error\":{\"message\":\"Unauthorized\"}}")));
        window.press(KeyCode.F5);
        window.seeThat("#banner-connection");
        Eventually.that("F6 leads to the banner", () -> {
            window.press(KeyCode.F6);
            return window.hasFocus("#banner-connection");
        });
        window.press(KeyCode.SPACE);
        window.seeFocusOn("#welcome-key");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#welcome-key");
        window.seeFocusOn("#banner-connection");
    }

    @Test
    void theAppearanceIsChosenInTheMenu() {
        startWithThreeTwins();
        window.press(KeyCode.F10);
        Eventually.that("the menu is open", () -> window.isOffered("Appearance"));
        window.choose("Appearance");
        window.choose("Dark");
        Eventually.that("it is dark", window::isDark);
    }

    @Test
    void aPaneThatIsHigherThanTheWindowIsReadByKeyboard() {
        startWithThreeTwins();
        window.run(() -> {
            window.stage().setWidth(720);
            window.stage().setHeight(520);
        });
        window.press(KeyCode.F1);
        window.seeFocusOn("#shortcuts-close");
        window.press(KeyCode.PAGE_UP);
        Eventually.that("the beginning is shown", () -> scrolled() == 0);
        window.press(KeyCode.PAGE_DOWN);
        Eventually.that("it goes on", () -> scrolled() > 0);
    }

    private double scrolled() {
        return window.onFxThread(
                () -> ((ScrollPane) window.stage().getScene().lookup(".overlay > .scroll-pane")).getVvalue());
    }

    private void reach(String section, String... controls) {
        tabTo("#settings-sections");
        window.press(KeyCode.DOWN);
        window.see(".settings-box .dialog-title", section);
        for (String control : controls) {
            tabTo(control);
        }
    }

    /** Goes on by the Tab key until the focus is there. */
    private void tabTo(String query) {
        Eventually.that("Tab leads to " + query, () -> {
            if (!window.hasFocus(query)) {
                window.press(KeyCode.TAB);
            }
            return window.hasFocus(query);
        });
    }
}
