package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Getting avatar IDs into the list. */
class AddingJourneyTest extends Journey {
    @Test
    void pastingAnywhereOpensThePaneWithWhatWasCopied() {
        startOwnList(WITH_KEY);
        window.seeFocusOn("#empty-list");

        window.paste("https://app.heygen.com/avatar/" + ADA.value());
        window.see("#add-headline", "1 new twin");
        window.click("#add-confirm");

        seeCards("Ada");
        window.seeNothingOf("#add");
    }

    @Test
    void whatIsThereAlreadyWhatIsTwiceAndWhatIsNoIdIsSaidBefore() {
        startWithThreeTwins();
        window.click("#add-twins");
        window.seeFocusOn("#add-text");

        window.paste("Nothing to find here");
        window.see("#add-headline", "no avatar ID");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.paste(ADA.value());
        window.see("#add-headline", "already on your list");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.paste(ADA.value() + "\ndddddddd000000000000000000000004\ndddddddd000000000000000000000004\n2d34...c6a0");

        window.see("#add-headline", "1 new twin");
        Eventually.that(
                "the rest is explained",
                () -> window.textsOf("#add .muted").stream()
                        .anyMatch(remark -> remark.contains("1 is already on your list (Ada)")));
        assertThat(window.textsOf("#add .muted"))
                .anyMatch(remark -> remark.contains("twice"))
                .anyMatch(remark -> remark.contains("shortened"));
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#add");
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void fiveThousandIdsAtOnceAreAddedWhileTheWindowAnswers() {
        // Answers would only move the cards about.
        heyGen.delay(Duration.ofMinutes(1));
        startOwnList(WITH_KEY);
        window.seeFocusOn("#empty-list");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        window.copyElsewhere(
                IntStream.range(0, 5000).mapToObj("%032x"::formatted).collect(Collectors.joining("\n")));
        // Not with keys: on a busy computer they would repeat themselves while the robot waits.
        window.run(() -> ((TextArea) window.stage().getScene().lookup("#add-text")).paste());
        window.see("#add-headline", "5,000 new twins");
        window.click("#add-confirm");

        window.see("#filter-all .chip-count", "5,000");
        window.seeFocusOn(".twin-grid");
        assertThat(window.textsOf(".card-name")).isNotEmpty();
    }

    @Test
    void aPaneThatWasClosedIsLetGoOf() {
        startWithThreeTwins();
        for (KeyCode pane : new KeyCode[] {KeyCode.N, KeyCode.H, KeyCode.T}) {
            window.press(KeyCode.CONTROL, pane);
            window.seeThat(".dialog");
            WeakReference<Node> opened = window.onFxThread(
                    () -> new WeakReference<>(window.stage().getScene().lookup(".dialog")));
            window.press(KeyCode.ESCAPE);
            window.seeNothingOf(".dialog");

            Eventually.that("the pane of Ctrl+" + pane + " is gone from memory", () -> {
                System.gc();
                return opened.refersTo(null);
            });
        }
    }
}
