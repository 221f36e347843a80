package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** How a user keeps a long list in order: with tags, and by doing a thing to several twins at once. */
class OrderJourneyTest extends Journey {
    @Test
    void tagsAreWrittenFoundFilteredByAndRemembered() {
        startInAHighWindow();
        window.click(card(ADA));
        window.see(".detail-name", "Ada");
        window.click("#detail-add-tag");
        window.seeFocusOn("#detail-tag");
        window.type("Board film, spring\n");
        window.see(card(ADA) + " .tag", "Board film");
        window.see(card(ADA) + " .tag", "spring");
        window.press(KeyCode.ESCAPE);
        window.seeFocusOn("#detail-add-tag");

        window.click(card(CEM));
        window.see(".detail-name", "Cem");
        window.click("#detail-add-tag");
        window.type("bo");
        window.clickWords("#detail-tags .tag-button", "Board film");
        window.see(card(CEM) + " .tag", "Board film");

        window.click("#tag-filter");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ESCAPE);
        seeCards("Ada", "Cem");
        window.click("#filter-ready");
        seeCards("Ada");

        window.close();
        startOwnList(WITH_KEY);
        seeCards("Ada");
        window.see("#tag-filter", "Board film");
        assertThat(window.textsOf(card(ADA) + " .tag")).contains("Board film", "spring");

        window.click("#search");
        window.type("nobody");
        window.seeThat("#empty-search");
        window.close();
        startOwnList(WITH_KEY);
        window.seeThat("#empty-search");
        window.see("#search", "nobody");
        window.click("#empty-search-button");
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void whoIsDoneNeedNotEnterTheTagThatIsTyped() {
        openTheTagsOfAll();
        window.type("board");
        window.click("#tag-pane-done");
        window.seeNothingOf("#tag-pane");
        window.see(card(BEA) + " .tag", "board");
    }

    @Test
    void aTagIsRenamedAndTakenOffAllTwinsWithUndo() {
        openTheTagsOfAll();
        window.type("board\n");
        window.see("#tag-pane .tag", "board");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#tag-pane");
        window.see(card(BEA) + " .tag", "board");
        window.see(card(CEM) + " .tag", "board");
        window.press(KeyCode.ESCAPE);

        window.click("#detail-tags .tag-button");
        window.choose("Rename");
        window.seeFocusOn("#tag-name");
        window.type("Film\n");
        window.see(card(CEM) + " .tag", "Film");

        window.click("#detail-tags .tag-button");
        window.choose("Take off all twins");
        window.see("#toast-words", "Took the tag Film off 3 twins");
        window.seeNothingOf(card(CEM) + " .tag");
        window.click("#toast-action");
        window.see(card(CEM) + " .tag", "Film");
    }

    @Test
    void keysSelectSeveralTwinsAndUndoPutsThemAllBack() {
        startWithThreeTwins();
        window.seeFocusOn(".twin-grid");
        window.press(KeyCode.HOME);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.see("#selection-count", "2 twins selected");
        seeSelected(BEA, ADA);
        window.press(KeyCode.CONTROL, KeyCode.RIGHT);
        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        window.see("#selection-count", "3 twins selected");
        seeSelected(BEA, ADA, CEM);
        window.press(KeyCode.SPACE);
        window.see("#selection-count", "2 twins selected");
        window.press(KeyCode.CONTROL, KeyCode.C);
        Eventually.that("the one voice ID is copied", () -> window.clipboard().equals(VOICE));
        window.see("#toast-words", "1 voice ID copied. 1 twin has none");

        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);
        window.seeThat("#empty-list");
        window.seeNothingOf("#selection-bar");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        seeCards("Bea", "Ada", "Cem");
        seeSelected();
    }

    @Test
    void theMouseSelectsWithCtrlAndShiftAndAPlainClickGivesItUp() {
        startWithThreeTwins();
        window.click(card(BEA));
        clickWith(KeyCode.CONTROL, card(CEM));
        window.see("#selection-count", "2 twins selected");
        seeSelected(BEA, CEM);
        window.click("#selection-copy-avatars");
        Eventually.that("both IDs are copied", () -> window.clipboard().equals(BEA.value() + "\n" + CEM.value()));

        window.click("#selection-give-up");
        seeSelected();
        window.seeFocusOn(".twin-grid");

        window.click(card(BEA));
        seeSelected();
        window.seeNothingOf("#selection-bar");
        clickWith(KeyCode.SHIFT, card(CEM));
        seeSelected(BEA, ADA, CEM);
        window.press(KeyCode.ESCAPE);
        seeSelected();
        window.seeThat("#filter-all");
    }

    @Test
    void whatAFilterHidesIsLeftAlone() {
        startWithThreeTwins();
        window.seeFocusOn(".twin-grid");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("cem");
        window.see("#selection-count", "1 twin selected, 2 more are hidden and left alone");
        window.click("#selection-remove");
        window.see("#toast-words", "Removed Cem");
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.press(KeyCode.ESCAPE);
        seeCards("Bea", "Ada");
        window.click("#toast-action");
        seeCards("Bea", "Ada", "Cem");
    }

    @Test
    void theMenuOnASelectedCardIsAboutAllThatIsSelected() {
        startWithThreeTwins();
        window.click(card(BEA));
        clickWith(KeyCode.CONTROL, card(CEM));
        window.pointAt(card(CEM));
        window.robot.clickOn(MouseButton.SECONDARY);
        window.choose("Remove 2 twins");
        seeCards("Ada");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        seeCards("Bea", "Ada", "Cem");

        window.pointAt(card(ADA));
        window.robot.clickOn(MouseButton.SECONDARY);
        Eventually.that("it is about Ada alone", () -> window.isOffered("Remove from the list"));
        window.press(KeyCode.ESCAPE);
    }

    /** High enough to show the tags of a twin below all else about it. */
    private void startInAHighWindow() {
        startWithThreeTwins();
        window.run(() -> {
            window.stage().setX(10);
            window.stage().setY(10);
            window.stage().setWidth(1280);
            window.stage().setHeight(1100);
        });
        Eventually.that("the window is high", () -> window.stage().getHeight() == 1100);
    }

    private void clickWith(KeyCode modifier, String query) {
        window.robot.press(modifier);
        window.click(query);
        window.robot.release(modifier);
    }

    private void seeSelected(AvatarId... ids) {
        for (AvatarId id : new AvatarId[] {ADA, BEA, CEM}) {
            boolean wanted = List.of(ids).contains(id);
            Eventually.that(
                    card(id) + (wanted ? " is selected" : " is not selected"),
                    () -> window.isShown(card(id) + " .card-check") == wanted);
        }
    }

    private void openTheTagsOfAll() {
        startInAHighWindow();
        window.seeFocusOn(".twin-grid");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.seeFocusOn("#tag-pane-field");
    }
}
