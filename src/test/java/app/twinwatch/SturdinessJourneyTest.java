package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What must not get the window out of step. */
class SturdinessJourneyTest extends Journey {
    @Test
    void aServerThatHangsDoesNotHoldTheWindow() {
        heyGen.delay(Duration.ofMinutes(1));
        startOwnList(WITH_KEY, ADA.value(), BEA.value());
        window.see("#status-next", "Checking");

        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("aaaaaaaa");
        Eventually.that(
                "the search is answered", () -> window.textsOf(".card-name").size() == 1);
        window.press(KeyCode.ESCAPE);
        Eventually.that("all are back", () -> window.textsOf(".card-name").size() == 2);

        // The calls under way must not hold up the end either.
        window.close();
        assertThat(window.exitCode()).contains(0);
    }

    @Test
    void tenThousandTwinsAreShownAndScrolledThrough() throws Exception {
        Path data = Files.createDirectories(home.resolve("data"));
        Instant now = InstantSource.system().instant();
        List<Twin> many = IntStream.range(0, 10_000)
                .mapToObj(number -> Twin.added(new AvatarId("%032x".formatted(number)), now))
                .toList();
        WatchlistFile file = new WatchlistFile(data, InstantSource.system());
        file.read();
        file.write(new SavedWatchlist(many, LocalDate.EPOCH, 0));

        startOwnList(WITHOUT_KEY);

        window.see("#filter-all .chip-count", "10,000");
        window.seeThat(".card-name");
        String first = window.textsOf(".card-name").getFirst();
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        Eventually.that(
                "the list has moved", () -> !window.textsOf(".card-name").contains(first));
        window.press(KeyCode.END);
        window.seeThat(card(new AvatarId("%032x".formatted(9_999))));
        window.press(KeyCode.HOME);
        Eventually.that("the first is back", () -> window.textsOf(".card-name").contains(first));
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.see("#selection-count", "10,000 twins selected");
        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        window.see("#selection-count", "9,999 twins selected");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#selection-bar");
    }

    @Test
    void aDataFolderThatIsAFileIsSaidInASmallWindowThatEndsTheStart() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "mine");
        window = RealWindow.start(WITH_KEY, "--data-dir", file.toString());

        window.see("#trouble", file.toString());
        window.seeFocusOn("#trouble-close");
        window.press(KeyCode.ENTER);

        Eventually.that("the start has ended", () -> window.exitCode().isPresent());
        assertThat(window.exitCode()).contains(1);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aMaximizedWindowReturnsToWhereItWasBefore() {
        startWithThreeTwins();
        window.putAt(80, 50, 1000, 640);
        window.run(() -> window.stage().setMaximized(true));
        Eventually.that("it is maximized", () -> window.stage().isMaximized());
        window.close();

        String settings = Program.read(home.resolve("data").resolve("settings.json"));
        assertThat(settings).containsPattern("\"maximized\"\\s*:\\s*true").containsPattern("\"width\"\\s*:\\s*1000");
    }
}
