package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.PrivateDesktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A user who works elsewhere, on a desktop with a real notification service that is asked what it was told. */
@EnabledOnOs(OS.LINUX)
class DesktopJourneyTest extends Journey {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @TempDir
    Path desktopFolder;

    private Optional<PrivateDesktop> started = Optional.empty();
    private Optional<Stage> elsewhere = Optional.empty();

    @AfterEach
    void endDesktop() {
        elsewhere.ifPresent(other -> window.run(other::hide));
        // The window first: it takes leave of the desktop.
        endAll();
        started.ifPresent(PrivateDesktop::close);
    }

    @Test
    void aTwinThatBecomesReadyWhileTheWindowIsAwayIsOneNoticeAndAClickBringsItUp() throws Exception {
        PrivateDesktop desktop = PrivateDesktop.start(desktopFolder);
        // Only with a window manager a window can be put away.
        desktop.startWindowManager();
        startOn(desktop);
        Eventually.that(
                "the window is managed",
                () -> window.onFxThread(() ->
                        window.stage().getHeight() > window.stage().getScene().getHeight()));
        window.seeThatItStays();
        window.click(card(CEM) + " .card-name");
        window.see(".detail-name", "Cem");
        window.run(() -> window.stage().setIconified(true));
        Eventually.that(
                "the window is away",
                () -> !window.onFxThread(() -> window.stage().isFocused()));
        heyGen.change(ADA, "completed", Optional.empty());
        checkAll();

        seeDisplayed(1);
        assertThat(window.onFxThread(() -> window.stage().isIconified())).isTrue();
        desktop().clickNewest();
        window.see(".detail-name", "Ada");
        Eventually.that(
                "the window is back",
                () -> !window.onFxThread(() -> window.stage().isIconified()));
        assertThat(desktop().all()).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("Ada is ready");
            assertThat(notice.body()).startsWith("Ready since ");
            assertThat(notice.program()).isEqualTo("Twinwatch");
        });
    }

    @Test
    void severalAtOnceAreOneNoticeWhoseClickShowsTheFailureAlsoBehindSettingsAndAFilter() throws Exception {
        startOn(PrivateDesktop.start(desktopFolder));
        window.click("#filter-ready");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeThat("#settings");
        workElsewhere();
        heyGen.change(ADA, "completed", Optional.empty());
        heyGen.change(CEM, "failed", Optional.of("Object download failed"));
        checkAll();

        seeDisplayed(1);
        desktop().clickNewest();
        window.see(".detail-name", "Cem");
        seeCards("Cem", "Bea", "Ada");
        window.seeNothingOf("#settings");
        window.seeFocusOn("#twin-grid");
        assertThat(desktop().all()).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("2 twins have news: 1 failed, 1 is ready");
            assertThat(notice.body()).isEqualTo("Cem: failed\nAda: ready");
        });
    }

    @Test
    void aClickLosesNothingOfWhatIsBeingTyped() throws Exception {
        startOn(PrivateDesktop.start(desktopFolder));
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        window.type("not finished");
        workElsewhere();
        heyGen.change(ADA, "completed", Optional.empty());
        checkAll();
        seeDisplayed(1);
        desktop().clickNewest();
        window.see(".detail-name", "Ada");
        window.see("#add-text", "not finished");
        KeyboardFocus.await(window.stage());
        window.press(KeyCode.ESCAPE);
        window.seeFocusOn("#twin-grid");
    }

    @Test
    void whoWorksInTheWindowIsToldThereAndCanTryTheDesktop() throws Exception {
        startOn(PrivateDesktop.start(desktopFolder));
        heyGen.change(ADA, "completed", Optional.empty());
        window.press(KeyCode.F5);
        window.see("#toast-words", "Ada is ready");

        openNotices();
        window.pressOn("#settings-notice-test", KeyCode.SPACE);
        window.see(".settings-row .muted", "The system took the notice");
        assertThat(desktop().all())
                .extracting(PrivateDesktop.Past::title)
                .containsExactly("This is a notice from Twinwatch");
    }

    @Test
    void quietHoursHoldBackUntilTheyEnd() throws Exception {
        LocalTime now = LocalTime.now(ZoneId.systemDefault());
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/settings.json"), """
                {"version": 1, "noticeWays": {"quiet": true, "quietFrom": "%s", "quietTo": "%s"}}""".formatted(
                        CLOCK.format(now.minusHours(1)), CLOCK.format(now.plusHours(2))));
        startOn(PrivateDesktop.start(desktopFolder));
        window.see("#status-quiet", "Quiet until ");
        workElsewhere();
        heyGen.change(ADA, "completed", Optional.empty());
        checkAll();
        window.see("#status-quiet", ", 1 twin has news");
        window.see(card(ADA) + " .pill", "Ready");
        assertThat(window.textOf("#toast-words")).doesNotContain("Ada");
        assertThat(desktop().displayed()).isZero();

        comeBack();
        openNotices();
        window.pressOn("#settings-notice-quiet", KeyCode.SPACE);
        window.see("#toast-words", "Ada is ready");
        window.seeNothingOf("#status-quiet");
        assertThat(desktop().all()).isEmpty();
    }

    @Test
    void aQuietTwinIsSilentCountsNowhereAndSpeaksAgainWhenItChanges() throws Exception {
        PrivateDesktop desktop = PrivateDesktop.start(desktopFolder);
        Path recorded = desktop.record();
        startOn(desktop);
        seeTitle("Twinwatch (1 needs attention)");
        Eventually.that("the icon says 1", () -> Files.readString(recorded).contains("int64 1"));
        window.click(card(BEA) + " .card-name");
        window.see(".detail-name", "Bea");
        window.click("#detail-more");
        window.choose("Quiet until it changes");
        window.see("#toast-words", "Bea is quiet until it changes");
        window.see(card(BEA) + " .mute-badge", "Quiet");
        seeTitle("Twinwatch");
        Eventually.that(
                "the icon says nothing", () -> Files.readString(recorded).contains("int64 0"));
        window.close();

        startOn(desktop);
        window.see(card(BEA) + " .mute-badge", "Quiet");
        seeTitle("Twinwatch");
        workElsewhere();
        heyGen.change(BEA, "failed", Optional.of("Object download failed"));
        checkAll();
        seeDisplayed(1);
        window.seeNothingOf(card(BEA) + " .mute-badge");
        seeTitle("Twinwatch (1 needs attention)");
        assertThat(desktop().all()).extracting(PrivateDesktop.Past::title).containsExactly("Bea failed");
    }

    @Test
    void withoutANotificationServiceTheWindowTellsAllAndSaysSo() throws Exception {
        startOn(PrivateDesktop.withoutService(desktopFolder));
        workElsewhere();
        heyGen.change(ADA, "completed", Optional.empty());
        checkAll();
        window.see("#toast-words", "Ada is ready");
        comeBack();

        openNotices();
        window.pressOn("#settings-notice-test", KeyCode.SPACE);
        window.see(".settings-row .muted", "This computer has no notification service");
        desktop().startService();
        window.pressOn("#settings-notice-test", KeyCode.SPACE);
        window.see(".settings-row .muted", "The system took the notice");
    }

    private void startOn(PrivateDesktop desktop) {
        started = Optional.of(desktop);
        Map<String, String> environment = new HashMap<>(desktop.environment());
        environment.putAll(WITH_KEY);
        startOwnList(environment, ADA.value(), BEA.value(), CEM.value());
        window.see(card(ADA) + " .pill", "In training");
        window.see(card(BEA) + " .pill", "Needs permission");
        window.see(card(CEM) + " .pill", "In training");
    }

    /** Has all twins checked without a key or the mouse, which would be for the window that the user works in. */
    private void checkAll() {
        window.run(() -> ((Button) window.stage().getScene().lookup("#check-all")).fire());
    }

    private void workElsewhere() {
        Stage other = window.onFxThread(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(), 200, 100));
            made.show();
            return made;
        });
        elsewhere = Optional.of(other);
        KeyboardFocus.await(other);
        Eventually.that(
                "the focus is elsewhere",
                () -> !window.onFxThread(() -> window.stage().isFocused()));
    }

    private void comeBack() {
        window.run(() -> elsewhere.orElseThrow().hide());
        KeyboardFocus.await(window.stage());
    }

    private void openNotices() {
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.clickWords("#settings-sections .list-cell", "Notices");
        window.seeThat("#settings-notice-test");
    }

    private void seeDisplayed(int notices) {
        Eventually.that(notices + " on the desktop", () -> desktop().displayed() == notices);
    }

    private void seeTitle(String title) {
        Eventually.that(
                "the title is " + title, () -> title.equals(window.stage().getTitle()));
    }

    private PrivateDesktop desktop() {
        return started.orElseThrow();
    }
}
