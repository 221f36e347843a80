package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.RecordedRequest;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A person whose twins are all at HeyGen already does not have to look for a single ID. */
class FindJourneyTest extends Journey {
    @Test
    void theTwinsOfTheAccountAreFoundChosenAndAddedByKeyboard() {
        heyGen.change(ADA, "completed", Optional.empty());
        startOwnList(WITH_KEY);
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        assertThat(requests("/v3/avatars/looks"))
                .as("nothing is asked before somebody wants it")
                .isZero();
        window.click("#add-find");
        window.seeFocusOn("#find-search");
        window.see("#find-summary", "Found with 1 check. Showing 3 of 3.");

        window.type("ad");
        window.see("#find-summary", "Showing 1 of 3");
        window.press(KeyCode.DOWN);
        window.seeFocusOn("#find-list");
        window.press(KeyCode.SPACE);
        window.see("#find-confirm", "Add 1 twin");
        window.press(KeyCode.ENTER);

        window.seeNothingOf("#find");
        window.see(".card-name", "Ada");
        window.see(".twin-card .pill", "Ready");
        assertThat(requests("/v3/avatars/looks")).isEqualTo(1);
        assertThat(requests("/v2/video_avatar/" + ADA.value()))
                .as("what the list told needs no check")
                .isZero();
    }

    @Test
    void escapeLeavesTheListAsItLeavesTheSearch() {
        startOwnList(WITH_KEY);
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.click("#add-find");
        window.see("#find-summary", "Showing 3 of 3");
        window.seeFocusOn("#find-search");
        window.press(KeyCode.DOWN);
        window.seeFocusOn("#find-list");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#find");
    }

    private long requests(String path) {
        return heyGen.requests().stream()
                .map(RecordedRequest::path)
                .filter(path::equals)
                .count();
    }
}
