package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.SampleTwin;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Twins change while the user does something else: what the window says of it, and what it keeps to itself. */
class NoticesJourneyTest extends Journey {
    /** All that stood in the corner since the window opened. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aTwinThatBecomesReadyIsToldAndShownAndTheFirstAnswersAreNot() {
        startWithThreeInTraining();
        window.click(card(CEM) + " .card-name");
        window.see(".detail-name", "Cem");

        heyGen.change(ADA, "completed", Optional.empty());
        window.press(KeyCode.F5);
        window.see("#toast-words", "Ada is ready");
        assertThat(told).containsExactly("Checking 3 twins", "Ada is ready");
        assertThat(window.textOf(".detail-name")).isEqualTo("Cem");
        assertThat(window.hasFocus("#twin-grid")).isTrue();

        window.click("#toast-action");
        window.see(".detail-name", "Ada");
        window.seeNothingOf("#toast-words");
        window.seeFocusOn("#twin-grid");
    }

    @Test
    void severalAreOneNoticeThatShowsTheFailureAndTheTitleCounts() {
        startWithThreeInTraining();
        seeTitle("Twinwatch (1 needs attention)");
        window.click("#filter-ready");
        heyGen.change(ADA, "completed", Optional.empty());
        heyGen.change(CEM, "failed", Optional.of("Object download failed"));
        window.press(KeyCode.F5);
        window.see("#toast-words", "2 twins have news: 1 failed, 1 is ready");
        seeTitle("Twinwatch (2 need attention)");

        window.click("#toast-action");
        window.see(".detail-name", "Cem");
        seeCards("Cem", "Bea", "Ada");

        window.press(KeyCode.DELETE);
        seeTitle("Twinwatch (1 needs attention)");
        window.click(card(BEA) + " .card-name");
        window.press(KeyCode.DELETE);
        seeTitle("Twinwatch");
    }

    @Test
    void inANarrowWindowANoticeOpensTheDetails() {
        startWithThreeInTraining();
        window.run(() -> window.stage().setWidth(760));
        window.seeNothingOf("#detail");
        heyGen.change(CEM, "failed", Optional.of("Object download failed"));
        window.press(KeyCode.F5);
        window.see("#toast-words", "Cem failed");
        window.click("#toast-action");
        window.see("#detail .detail-name", "Cem");
    }

    @Test
    void anUndoIsNotPushedAway() {
        startWithThreeInTraining();
        heyGen.change(ADA, "completed", Optional.empty());
        heyGen.delay(Duration.ofSeconds(3));
        window.click(card(BEA) + " .card-name");
        window.press(KeyCode.F5);
        window.press(KeyCode.DELETE);
        window.see("#toast-words", "Removed Bea");
        window.see(card(ADA) + " .pill", "Ready");
        assertThat(window.textOf("#toast-words")).isEqualTo("Removed Bea");

        window.click("#toast-action");
        window.see("#toast-words", "Ada is ready");
        assertThat(told).containsExactly("Checking 3 twins", "Removed Bea", "Bea is back", "Ada is ready");
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void aTrainingThatBecameTooLongWhileTwinwatchWasClosedIsTold() throws IOException {
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant began = now.minus(Duration.ofHours(25));
        heyGen.put(SampleTwin.constant(ADA, "Ada", began, "in_progress"));
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/twins.json"), """
                {"version": 1, "countedDay": "2026-11-24", "checksThatDay": 0, "trainings": [], "twins": [
                  {"id": "%s", "name": "Ada", "state": "training", "addedAt": "%s", "startedAt": "%s",
                   "lastCheckedAt": "%s", "checks": 1, "history": [{"state": "training", "at": "%s"}]}]}
                """.formatted(
                        ADA.value(), began, began, now.minus(Duration.ofHours(2)), began));
        startOwnList(WITH_KEY);
        window.see("#toast-words", "Ada takes much longer than usual");
        window.see(card(ADA) + " .card-sentence", "That is unusually long");
        window.press(KeyCode.F5);
        window.see("#toast-words", "Checking 1 twin");
        seeTitle("Twinwatch");
    }

    @Test
    void whatIsSwitchedOffIsSilentAlsoAfterARestart() {
        startWithThreeInTraining();
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeFocusOn("#settings-sections");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.see(".settings-box .dialog-title", "Notices");
        window.press(KeyCode.TAB);
        window.seeFocusOn("#settings-notice-ready");
        window.press(KeyCode.SPACE);
        Eventually.that("the switch is off", () -> !isOn("#settings-notice-ready"));
        window.close();

        startOwnList(WITH_KEY);
        listen();
        seeCards("Bea", "Cem", "Ada");
        heyGen.change(ADA, "completed", Optional.empty());
        heyGen.change(CEM, "failed", Optional.empty());
        window.press(KeyCode.F5);
        window.see("#toast-words", "Cem failed");
        assertThat(told).containsExactly("Checking 3 twins", "Cem failed");

        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.clickWords("#settings-sections .list-cell", "Notices");
        window.seeThat("#settings-notice-ready");
        assertThat(isOn("#settings-notice-ready")).isFalse();
        assertThat(isOn("#settings-notice-failed")).isTrue();
        assertThat(isOn("#settings-notice-permission")).isTrue();
        assertThat(isOn("#settings-notice-unknown")).isTrue();
    }

    /** Starts with Ada and Cem in training and Bea in need of permission, and waits until all of that was answered. */
    private void startWithThreeInTraining() {
        startOwnList(WITH_KEY, ADA.value(), BEA.value(), CEM.value());
        listen();
        window.see(card(ADA) + " .pill", "In training");
        window.see(card(BEA) + " .pill", "Needs permission");
        window.see(card(CEM) + " .pill", "In training");
    }

    private void listen() {
        told.clear();
        window.run(() -> ((Label) window.stage().getScene().lookup("#toast-words"))
                .textProperty()
                .addListener((_, _, now) -> {
                    // Said at the start, before or after this begins to listen.
                    if (!now.startsWith("Added")) {
                        told.add(now);
                    }
                }));
    }

    private void seeTitle(String title) {
        Eventually.that(
                "the title is " + title, () -> title.equals(window.stage().getTitle()));
    }

    private boolean isOn(String query) {
        return window.onFxThread(() -> ((CheckBox) window.stage().getScene().lookup(query)).isSelected());
    }
}
