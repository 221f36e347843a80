package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Somebody comes back and asks what happened. */
class HistoryJourneyTest extends Journey {
    @Test
    void whatHappenedIsToldAlsoOfARemovedTwinAndAfterTheNextStart() {
        startWithThreeTwins();
        window.press(KeyCode.CONTROL, KeyCode.H);
        window.seeFocusOn("#history-list");
        window.see("#history-list .call-who", "Ada");
        window.see("#history-list .muted", "At the first check: Ready");
        window.see("#history-list .history-day", "Today");
        window.see("#history-summary", "Since yesterday: 3 added or removed");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#history");

        window.click(card(CEM));
        window.see(".detail-name", "Cem");
        window.press(KeyCode.DELETE);
        seeCards("Bea", "Ada");
        window.close();

        startOwnList(WITH_KEY);
        seeCards("Bea", "Ada");
        window.press(KeyCode.CONTROL, KeyCode.H);
        window.see("#history-list .muted", "Removed from the list");
        window.see("#history-list .muted", "no longer on the list");
        window.click("#history-search");
        window.type("cem");
        Eventually.that(
                "only Cem is told of",
                () -> !window.textsOf("#history-list .call-who").isEmpty()
                        && window.textsOf("#history-list .call-who").stream().allMatch("Cem"::equals));
    }

    @Test
    void enterLeadsToTheTwinThatAnEventIsAbout() {
        startWithThreeTwins();
        heyGen.change(BEA, "failed", Optional.of("no face found"));
        window.press(KeyCode.F5);
        window.see(card(BEA) + " .pill", "Failed");
        window.click(card(ADA));
        window.see(".detail-name", "Ada");

        window.click("#menu");
        window.choose("What happened…");
        window.seeFocusOn("#history-list");
        window.see("#history-list .muted", "Needs permission → Failed");
        window.see("#history-list .muted", "no face found");
        window.see("#history-summary", "1 failed");
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        window.seeNothingOf("#history");
        window.see(".detail-name", "Bea");
        assertThat(window.isShown("#history")).isFalse();
    }

    @Test
    void theHistoryOfOneTwinIsReachedFromItsOwnMenu() {
        startWithThreeTwins();
        window.click(card(ADA));
        window.see(".detail-name", "Ada");
        window.click("#detail-more");
        window.choose("What happened to it");
        window.seeFocusOn("#history-list");
        Eventually.that(
                "only Ada is told of",
                () -> !window.textsOf("#history-list .call-who").isEmpty()
                        && window.textsOf("#history-list .call-who").stream().allMatch("Ada"::equals));
        window.see("#history-twin .list-cell", "Ada (2)");
    }
}
