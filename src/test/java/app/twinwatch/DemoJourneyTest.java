package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Looking around with the samples, and back. */
class DemoJourneyTest extends Journey {
    @Test
    void theSamplesAreMarkedAsSuchAndTheOwnListWaitsMeanwhile() {
        startWithThreeTwins();
        window.click("#menu");
        window.choose("Look around with sample twins");
        window.seeThat("#demo-badge");
        window.see("#status-connection", "built-in samples");
        Eventually.that(
                "the samples are shown", () -> window.textsOf(".card-name").contains("Tom Okafor"));

        window.click("#menu");
        window.choose("Back to my own list");

        seeCards("Bea", "Ada", "Cem");
        assertThat(window.isShown("#demo-badge")).isFalse();
        assertThat(Program.filesIn(home)).noneMatch(name -> name.contains("Okafor"));
    }

    @Test
    void theWelcomeOffersTheSamplesAndTheyCanBeLeftInTheMiddleOfACheck() {
        startOwnList(WITHOUT_KEY);
        for (int visit = 0; visit < 2; visit++) {
            window.click("#welcome-demo");
            window.seeThat("#demo-badge");
            window.press(KeyCode.F5);
            window.click("#menu");
            window.choose("Back to my own list");
            window.seeThat("#welcome");
        }
    }

    @Test
    void theDemoAloneOffersNoWayBackAndNoKey() {
        window = RealWindow.start(WITH_KEY, "--demo");
        window.seeThat("#demo-badge");

        window.click("#menu");
        Eventually.that("the menu is open", () -> window.isOffered("Quit"));
        assertThat(window.isOffered("Back to my own list")).isFalse();
        assertThat(window.isOffered("Enter an API key…")).isFalse();
        window.choose("Quit");
        Eventually.that("the application has ended", () -> window.exitCode().isPresent());
        assertThat(window.exitCode()).contains(0);
    }
}
