package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.ui.common.Messages;
import java.lang.ref.WeakReference;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What becomes of the window, and of what goes on behind it, when the user changes the language. */
class LanguageJourneyTest extends Journey {
    private static final Messages GERMAN = new Messages(Locale.GERMAN);

    @Test
    void anotherLanguageIsSpokenAtOnceAndTheSettingsStayOpenWhereTheyWere() {
        startWithThreeTwins();
        openLanguage();

        choose("de");

        window.see("#settings .dialog-title", GERMAN.text("settings.title"));
        window.seeFocusOn("#settings-language-de");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#settings");
        window.seeFocusOn("#twin-grid");
        window.see("#add-twins", GERMAN.text("header.add"));
        window.see(card(ADA) + " .pill", GERMAN.text("state.ready"));
        assertThat(heyGen.questionsAbout(ADA)).as("nothing is asked anew").isEqualTo(1);
    }

    @Test
    void whatTheUserWasDoingGoesOnInTheOtherLanguage() {
        startWithThreeTwins();
        window.click(card(CEM));
        window.press(KeyCode.DELETE);
        seeCards("Bea", "Ada");
        window.click("#search");
        window.type("ada");
        seeCards("Ada");
        openLanguage();

        choose("de");
        window.press(KeyCode.ESCAPE);

        seeCards("Ada");
        assertThat(window.textOf("#search")).isEqualTo("ada");
        window.click(card(ADA));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.click("#search");
        window.press(KeyCode.ESCAPE);
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void twinsAreStillWatchedAndNewsAreToldOnceInTheNewLanguage() {
        startWithThreeTwins();
        openLanguage();
        choose("de");
        window.press(KeyCode.ESCAPE);

        heyGen.change(BEA, "completed", Optional.empty());
        window.press(KeyCode.F5);

        window.see(card(BEA) + " .pill", GERMAN.text("state.ready"));
        window.see("#toast-words", GERMAN.text("news.READY", 1, "Bea"));
    }

    @Test
    void theChoiceIsThereAfterTheNextStartAndCanBeTakenBack() {
        startWithThreeTwins();
        openLanguage();
        choose("de");
        window.close();

        startOwnList(WITH_KEY);
        window.see("#add-twins", GERMAN.text("header.add"));
        openLanguage();
        choose("system");

        window.see("#settings .dialog-title", "Settings");
        assertThat(Locale.getDefault()).isEqualTo(Locale.UK);
    }

    @Test
    void aBannerIsSaidInTheNewLanguageToo() {
        startWithThreeTwins();
        window.close();
        startOwnList(WITHOUT_KEY);
        window.see("#banner-key .label", "Twinwatch needs your HeyGen API key");
        openLanguage();

        choose("de");
        window.press(KeyCode.ESCAPE);

        window.see("#banner-key .label", GERMAN.text("alarm.noKey"));
    }

    @Test
    void whatWasShownInTheOldLanguageIsLetGoOf() {
        startWithThreeTwins();
        openLanguage();
        WeakReference<Node> before = window.onFxThread(
                () -> new WeakReference<>(window.stage().getScene().lookup(".main-view")));
        choose("de");
        window.see("#settings .dialog-title", GERMAN.text("settings.title"));

        Eventually.that("the old view is gone from memory", () -> {
            System.gc();
            return before.refersTo(null);
        });
    }

    private void openLanguage() {
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.click("#settings-section-language");
        window.seeThat("#settings-language-de");
    }

    private void choose(String language) {
        window.click("#settings-language-" + language);
    }
}
