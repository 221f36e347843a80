package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Below the width for two panes the details come over the cards, and Escape takes them away again. */
class NarrowWindowJourneyTest extends Journey {
    @BeforeEach
    void startInANarrowWindow() {
        startWithThreeTwins();
        window.run(() -> {
            window.stage().setWidth(760);
            window.stage().setHeight(720);
        });
        window.seeNothingOf("#detail");
    }

    @Test
    void aClickOnACardBringsTheDetailsAndEscapeTakesThemAway() {
        window.click(card(BEA) + " .card-name");
        window.see(".detail-name", "Bea");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#detail");
    }

    @Test
    void escapeInTheNameKeepsTheDetailsOpen() {
        window.click(card(BEA) + " .card-name");
        window.click("#detail-rename");
        window.type("Board film");
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#detail")).isTrue();
        window.see(".detail-name", "Bea");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#detail");
    }

    @Test
    void escapeOutOfTheNoteClosesTheDetailsAndKeepsTheNote() {
        window.click(card(BEA) + " .card-name");
        window.seeThat("#detail-note");
        window.run(() -> window.stage().getScene().lookup("#detail-note").requestFocus());
        window.type("again");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#detail");
        window.click(card(BEA) + " .card-name");
        window.see("#detail-note", "again");
    }
}
