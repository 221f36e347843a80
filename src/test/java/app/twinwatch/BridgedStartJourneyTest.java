package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.PrivateDesktop;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.store.WindowLook;
import app.twinwatch.store.WindowLookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user sees of a start before there is anything to use. */
class BridgedStartJourneyTest extends Journey {
    @Test
    void aStartBeginsWithAPictureOfHowTheWindowWasLeftAndEndsWithTheWindow() {
        startWithThreeTwins();
        assertThat(window.wasBridged())
                .as("the first start has nothing to show")
                .isFalse();
        window.close();

        startOwnList(WITH_KEY);
        assertThat(window.wasBridged()).isTrue();
        seeCards("Bea", "Ada", "Cem");
        window.seeNothingOf("#last-look");
        window.seeFocusOn(".twin-grid");
        window.see("#status-next", "Next check");
    }

    @Test
    void thePictureIsOfHowEachStartBeginsHoweverTheWindowWasLeft() throws IOException {
        startWithThreeTwins();
        window.seeThat(card(ADA) + " .picture-box");
        window.close();
        WindowLook calm = taken();

        startOwnList(WITH_KEY);
        seeCards("Bea", "Ada", "Cem");
        window.seeThat(card(ADA) + " .picture-box");
        window.click(card(CEM));
        window.see(".detail-name", "Cem");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeThat("#settings");
        window.close();
        WindowLook busy = taken();

        assertThat(busy.width()).isEqualTo(calm.width());
        assertThat(busy.height()).isEqualTo(calm.height());
        assertThat(differences(calm, busy))
                .as("pixels that differ of %d", calm.width() * calm.height())
                .isLessThan(calm.width() * calm.height() / 200);
    }

    @Test
    void whatWasChangedElsewhereMeanwhileIsNotShownAsItWas() throws IOException {
        startWithThreeTwins();
        window.close();
        Path list = data().resolve("twins.json");
        Files.writeString(list, Files.readString(list).replace("Ada", "Eve"));

        startOwnList(WITH_KEY);
        assertThat(window.wasBridged()).isFalse();
    }

    @Test
    void aPictureInOtherColoursOrAnotherLanguageIsNotShown() throws IOException {
        startWithThreeTwins();
        window.close();
        WindowLook left = taken();
        assertThat(left.circumstances()).contains(Locale.getDefault().toLanguageTag());
        new WindowLookFile(cache(), data())
                .keep(new WindowLook("another system", left.place(), left.width(), left.height(), left.pixels()));

        startOwnList(WITH_KEY);
        assertThat(window.wasBridged()).isFalse();
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void aRunThatDidNotEndAsItShouldIsFollowedByAStartWithoutAPicture() {
        startWithThreeTwins();
        window.close();
        startOwnList(WITH_KEY);
        seeCards("Bea", "Ada", "Cem");

        assertThat(cache().resolve(WindowLookFile.NAME))
                .as("the picture while the program runs")
                .doesNotExist();
    }

    @Test
    void theWelcomeIsNotHowALaterStartBegins() {
        startOwnList(WITHOUT_KEY);
        window.seeThat("#welcome");
        window.close();

        startOwnList(WITHOUT_KEY);
        assertThat(window.wasBridged()).isFalse();
    }

    @Test
    void whoQuitsWhileThePictureIsShownEndsTheProgram() {
        startWithThreeTwins();
        window.close();
        beginBridged();
        window.close();

        assertThat(window.exitCode()).hasValue(0);
        assertThat(window.onFxThread(() -> window.stage().isShowing())).isFalse();
        startOwnList(WITH_KEY);
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void whoMovesTheWindowWhileThePictureIsShownFindsItThere() {
        startWithThreeTwins();
        window.close();
        beginBridged();
        window.run(() -> {
            window.stage().setX(123);
            window.stage().setWidth(901);
        });

        seeCards("Bea", "Ada", "Cem");
        window.seeNothingOf("#last-look");
        assertThat(window.onFxThread(() -> window.stage().getX())).isEqualTo(123);
        assertThat(window.onFxThread(() -> window.stage().getWidth())).isEqualTo(901);
    }

    @Test
    void theWindowFillsItsPlaceAlsoWhereThatIsNotOfTheUsualSize() {
        startWithThreeTwins();
        double frame = window.onFxThread(
                () -> window.stage().getWidth() - window.stage().getScene().getWidth());
        window.run(() -> window.stage().setWidth(1001));
        Eventually.that("the content is as wide", () -> contentWidth() == 1001 - frame);
        window.close();

        beginBridged();
        window.seeNothingOf("#last-look");
        seeCards("Bea", "Ada", "Cem");
        assertThat(contentWidth()).isEqualTo(1001 - frame);
        window.run(() -> window.stage().setWidth(1101));
        Eventually.that("the content follows", () -> contentWidth() == 1101 - frame);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @EnabledOnOs(OS.LINUX)
    void aMaximizedWindowIsFilledAndReturnsToWhereItWas(boolean bridged) throws Exception {
        try (PrivateDesktop _ = desktopWithWindowManager()) {
            double usual = leaveMaximized();
            startMaximized(bridged);
            window.run(() -> window.stage().setMaximized(false));
            Eventually.that("it returns to where it was", () -> contentWidth() == usual);
            window.close();

            startOwnList(WITH_KEY);
            seeCards("Bea", "Ada", "Cem");
            Eventually.that("it is as it was left", () -> contentWidth() == usual);
            window.close();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoQuitsBeforeAMaximizedWindowIsBackFindsItThere() throws Exception {
        try (PrivateDesktop _ = desktopWithWindowManager()) {
            double usual = leaveMaximized();
            startMaximized(true);
            window.run(() -> window.stage().setMaximized(false));
            window.close();

            startOwnList(WITH_KEY);
            seeCards("Bea", "Ada", "Cem");
            Eventually.that("it is as it was", () -> contentWidth() == usual);
            window.close();
        }
    }

    private PrivateDesktop desktopWithWindowManager() throws Exception {
        PrivateDesktop desktop = PrivateDesktop.withoutService(Files.createDirectory(home.resolve("desktop")));
        desktop.startWindowManager();
        Eventually.that("windows are managed", () -> Commands.works("xdotool", "get_desktop"));
        return desktop;
    }

    /** Returns how wide the content was before the window was maximized. */
    private double leaveMaximized() {
        startWithThreeTwins();
        double usual = contentWidth();
        Eventually.that(
                "it has its frame", () -> window.onFxThread(() -> window.stage().getWidth()) > usual);
        window.run(() -> window.stage().setMaximized(true));
        seeThatItFillsTheScreen();
        window.close();
        return usual;
    }

    private void startMaximized(boolean bridged) throws IOException {
        if (bridged) {
            beginBridged();
            window.seeNothingOf("#last-look");
        } else {
            Files.delete(cache().resolve(WindowLookFile.NAME));
            startOwnList(WITH_KEY);
        }
        seeCards("Bea", "Ada", "Cem");
        seeThatItFillsTheScreen();
    }

    /** A window takes other sizes on its way there. */
    private void seeThatItFillsTheScreen() {
        double screen = Screen.getPrimary().getVisualBounds().getWidth();
        Eventually.that("the content fills the screen", () -> contentWidth() == screen, this::contentWidth);
    }

    private double contentWidth() {
        return window.onFxThread(() ->
                window.stage().getScene().lookup(".main-view").getLayoutBounds().getWidth());
    }

    private void beginBridged() {
        window = RealWindow.begin(
                WITH_KEY,
                Keystore.forThisRun(),
                SpokenLanguage.ofSystem(),
                "--data-dir",
                data().toString(),
                "--api-url",
                heyGen.address().toString());
        assertThat(window.wasBridged()).isTrue();
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path cache() {
        return data().resolve("previews");
    }

    private WindowLook taken() throws IOException {
        Path file = cache().resolve(WindowLookFile.NAME);
        byte[] kept = Files.readAllBytes(file);
        Optional<WindowLook> look = new WindowLookFile(cache(), data()).take();
        Files.write(file, kept);
        return look.orElseThrow();
    }

    private static int differences(WindowLook one, WindowLook other) {
        int different = 0;
        for (int pixel = 0; pixel < one.width() * one.height(); pixel++) {
            if (one.pixels().getInt(pixel * Integer.BYTES) != other.pixels().getInt(pixel * Integer.BYTES)) {
                different++;
            }
        }
        return different;
    }
}
