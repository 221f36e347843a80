package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.SampleTwin;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a user does all day: see twins change, copy voices, look for one, remove one. */
class WatchingJourneyTest extends Journey {
    @Test
    void theWholeMainJobNeedsNoMouse() {
        startOwnList(WITH_KEY);
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        window.paste("Here they are:\n" + ADA.value() + "\n" + BEA.value() + ", " + CEM.value());
        window.see("#add-headline", "3 new twins");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.see(card(ADA) + " .pill", "In training");
        window.see(card(BEA) + " .pill", "Needs permission");

        heyGen.change(ADA, "completed", Optional.empty());
        window.press(KeyCode.F5);
        seeCards("Bea", "Ada", "Cem");
        window.see(card(ADA) + " .pill", "Ready");
        window.seeThat(card(ADA) + " .picture-box");

        window.seeFocusOn(".twin-grid");
        window.press(KeyCode.HOME);
        window.press(KeyCode.RIGHT);
        window.see(".detail-name", "Ada");
        window.press(KeyCode.CONTROL, KeyCode.C);
        Eventually.that("the voice ID is copied", () -> window.clipboard().equals(VOICE));

        window.press(KeyCode.DELETE);
        seeCards("Bea", "Cem");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        seeCards("Bea", "Ada", "Cem");

        window.press(KeyCode.CONTROL, KeyCode.F);
        window.seeFocusOn("#search");
        window.type("cem");
        seeCards("Cem");
        window.press(KeyCode.ESCAPE);
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void oneClickCopiesExactlyTheIdThatIsMeant() {
        startWithThreeTwins();

        window.click(card(ADA) + " .small-button");
        Eventually.that("the voice ID is copied", () -> window.clipboard().equals(VOICE));
        window.see("#toast-words", "Voice ID copied");

        window.click("#copy-avatar-id");
        Eventually.that("the avatar ID is copied", () -> window.clipboard().equals(ADA.value()));
    }

    @Test
    void chipsSearchAndOrderShowWhatOneIsLookingFor() {
        startWithThreeTwins();

        window.click("#filter-ready");
        seeCards("Ada");
        window.click("#filter-training");
        seeCards("Cem");
        window.click("#filter-all");

        window.click("#order");
        window.choose("By name");
        seeCards("Ada", "Bea", "Cem");

        window.click("#search");
        window.type("nobody");
        window.seeThat("#empty-search");
        window.click("#empty-search-button");
        seeCards("Ada", "Bea", "Cem");
    }

    @Test
    void whatWasRemovedComesBackWithTheButton() {
        startWithThreeTwins();
        window.click(card(BEA));
        window.see(".detail-name", "Bea");

        window.click("#detail-more");
        window.choose("Remove from the list");
        seeCards("Ada", "Cem");
        window.click("#toast-action");

        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void theNextStartFindsListOrderLooksAndPlaceAsTheyWereLeft() {
        startWithThreeTwins();
        window.click("#order");
        window.choose("By name");
        window.click("#menu");
        window.choose("Appearance");
        window.choose("Dark");
        window.putAt(60, 40, 1100, 700);
        window.close();
        assertThat(window.exitCode()).contains(0);

        startOwnList(WITH_KEY);

        seeCards("Ada", "Bea", "Cem");
        window.seeThat(card(ADA) + " .picture-box");
        assertThat(window.isDark()).isTrue();
        assertThat(window.stage().getX()).isEqualTo(60);
        assertThat(window.stage().getWidth()).isEqualTo(1100);
        assertThat(window.stage().getHeight()).isEqualTo(700);
        assertThat(heyGen.questionsAbout(ADA))
                .as("a ready twin is not asked about again")
                .isEqualTo(1);
    }

    @Test
    void thePictureOfEachReadyTwinIsKeptAlsoWhereNobodyScrolledToIt() {
        List<String> ids = new ArrayList<>();
        for (int number = 100; number < 140; number++) {
            AvatarId id = TwinSamples.id(number);
            heyGen.put(new SampleTwin(
                    id,
                    "Twin " + number,
                    TwinSamples.NOON,
                    List.of(new SampleTwin.Phase(Duration.ZERO, "completed", Optional.empty())),
                    Optional.of("maya.webp"),
                    Optional.empty(),
                    Optional.empty()));
            ids.add(id.value());
        }
        startOwnList(WITH_KEY, ids.toArray(String[]::new));
        Eventually.that(
                "all pictures are kept",
                () -> keptPictures().size() == 40,
                () -> keptPictures().size());
    }

    @Test
    void aFreshLinkBringsThePictureThatTheOldOneDidNot() throws IOException {
        startWithThreeTwins();
        window.seeThat(card(ADA) + " .picture-box");
        window.close();
        for (Path picture : keptPictures()) {
            Files.delete(picture);
        }

        startOwnList(WITH_KEY);
        seeCards("Bea", "Ada", "Cem");
        window.click(card(ADA));
        window.seeNothingOf(card(ADA) + " .picture-box");
        window.press(KeyCode.SHIFT, KeyCode.F10);
        window.choose("Check now, uses 1 check");
        window.seeThat(card(ADA) + " .picture-box");
        window.seeThat("#detail .picture-box");
    }

    /** Returns what says, for each picture that is kept, whose it is. */
    private List<Path> keptPictures() throws IOException {
        Path notes = home.resolve("data").resolve("previews").resolve("notes");
        List<Path> kept = new ArrayList<>();
        if (Files.exists(notes)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(notes)) {
                files.forEach(kept::add);
            }
        }
        return kept;
    }

    @Test
    void inANarrowWindowTheDetailsSlideOverTheCardsAndCloseWithEscape() {
        startWithThreeTwins();
        window.run(() -> {
            window.stage().setWidth(720);
            window.stage().setHeight(520);
        });
        window.seeNothingOf("#detail");

        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        window.see("#detail .detail-name", "Bea");
        window.press(KeyCode.ESCAPE);

        window.seeNothingOf("#detail");
    }

    @Test
    void looksChangeAtOnce() {
        startWithThreeTwins();
        for (String wish : new String[] {"Dark", "Light"}) {
            window.click("#menu");
            window.choose("Appearance");
            window.choose(wish);
            Eventually.that("the window is " + wish, () -> window.isDark() == wish.equals("Dark"));
        }
    }
}
