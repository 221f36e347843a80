package app.twinwatch.ui.detail;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DetailViewTest {
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1");
    private final Twin tom = TwinSamples.named(2, "Tom", new TwinState.Failed("Object download failed"));
    private final Twin jonas = TwinSamples.training(3, "Jonas", Duration.ofMinutes(47));
    private final DetailStage stage = new DetailStage(List.of(maya, tom, jonas));

    @Start
    void show(Stage window) {
        stage.show(window);
    }

    @BeforeEach
    void chooseMaya() {
        stage.choose(maya);
    }

    @Test
    void aNameOfTheUsersOwnIsTypedWhereTheNameStands(FxRobot robot) {
        assertThat(hiddenName(robot).isVisible()).isFalse();
        robot.clickOn("#detail-rename").write("Board film").push(KeyCode.ENTER);
        assertThat(stage.now(maya).label()).contains("Board film");
        Eventually.that(
                "the pane shows the new name", () -> name(robot).getText().equals("Board film"));
        assertThat(hiddenName(robot).isVisible()).isTrue();
        assertThat(hiddenName(robot).getText()).isEqualTo("HeyGen’s name: Maya");
    }

    @Test
    void anEmptyNameBringsHeyGensBack(FxRobot robot) {
        stage.watchlist.edit(maya.id(), remarks -> remarks.withLabel("Board film"));
        Eventually.that("the own name is shown", () -> name(robot).getText().equals("Board film"));
        robot.clickOn("#detail-name").push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertThat(stage.now(maya).label()).isEmpty();
        Eventually.that("HeyGen’s name is shown", () -> name(robot).getText().equals("Maya"));
        assertThat(hiddenName(robot).isVisible()).isFalse();
    }

    @Test
    void escapeForgetsWhatWasTypedIntoTheName(FxRobot robot) {
        robot.clickOn("#detail-rename").write("Board film").push(KeyCode.ESCAPE);
        assertThat(stage.now(maya).label()).isEmpty();
        assertThat(name(robot).getText()).isEqualTo("Maya");
        robot.clickOn("#detail-rename");
        assertThat(nameField(robot).getText()).isEqualTo("Maya");
    }

    @Test
    void leavingTheNameKeepsIt(FxRobot robot) {
        robot.clickOn("#detail-rename").write("Board film").clickOn("#elsewhere");
        assertThat(stage.now(maya).label()).contains("Board film");
    }

    @Test
    void aNameGoesToTheTwinThatItWasBegunFor(FxRobot robot) {
        robot.clickOn("#detail-rename").write("Board film");
        stage.choose(tom);
        assertThat(stage.now(maya).label()).contains("Board film");
        assertThat(stage.now(tom).label()).isEmpty();
        assertThat(name(robot).getText()).isEqualTo("Tom");
    }

    @Test
    void aNameCanNotBeLongerThanItsLimit(FxRobot robot) {
        robot.clickOn("#detail-rename");
        robot.interact(() -> nameField(robot).replaceSelection("x".repeat(79) + "😀 and more"));
        assertThat(nameField(robot).getText()).isEqualTo("x".repeat(79));
    }

    @Test
    void aNoteIsKeptWithEachKey(FxRobot robot) {
        robot.clickOn("#detail-note").write("For").push(KeyCode.ENTER).write("Tuesday ");
        assertThat(stage.now(maya).remarks().note()).isEqualTo("For\nTuesday");
        assertThat(note(robot).getText()).isEqualTo("For\nTuesday ");
    }

    @Test
    void anAnswerOfHeyGenDoesNotDisturbTheTyping(FxRobot robot) {
        robot.clickOn("#detail-note").write("For Tue ");
        stage.watchlist.observe(maya.id(), TwinSamples.facts(new TwinState.Failed("no face"), "Maya", NOON), NOON);
        Eventually.that(
                "the answer is shown",
                () -> robot.lookup("#detail-help").query().isVisible());
        robot.write("sday");
        assertThat(stage.now(maya).remarks().note()).isEqualTo("For Tue sday");
    }

    @Test
    void aNoteThatIsLeftForAnotherProgramIsFoundAsItWasTyped(FxRobot robot) {
        robot.clickOn("#detail-note").write("For Tuesday ");
        Stage other = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage window = new Stage();
            window.setScene(new Scene(new Group(), 200, 200));
            window.show();
            window.requestFocus();
            return window;
        });
        Eventually.that("the keys go elsewhere", () -> !note(robot).isFocused());
        stage.watchlist.observe(maya.id(), TwinSamples.facts(new TwinState.Failed("no face"), "Maya", NOON), NOON);
        Eventually.that(
                "the answer is shown",
                () -> robot.lookup("#detail-help").query().isVisible());
        assertThat(note(robot).getText()).isEqualTo("For Tuesday ");
        assertThat(note(robot).getCaretPosition()).isEqualTo("For Tuesday ".length());
        stage.watchlist.edit(maya.id(), remarks -> remarks.withNote("For Monday"));
        Eventually.that(
                "a note from elsewhere is shown", () -> note(robot).getText().equals("For Monday"));
        robot.interact(other::close);
    }

    @Test
    void everyTwinHasItsOwnNote(FxRobot robot) {
        robot.clickOn("#detail-note").write("For Tuesday");
        stage.choose(tom);
        assertThat(note(robot).getText()).isEmpty();
        robot.write("Again");
        stage.choose(maya);
        assertThat(note(robot).getText()).isEqualTo("For Tuesday");
        assertThat(stage.now(tom).remarks().note()).isEqualTo("Again");
    }

    @Test
    void aNoteGrowsWithItsTextAndTabLeadsOutOfIt(FxRobot robot) {
        double before = note(robot).getHeight();
        robot.clickOn("#detail-note").write("one\ntwo\nthree\nfour");
        Eventually.that("the note has grown", () -> note(robot).getHeight() > before + 30);
        robot.push(KeyCode.TAB);
        assertThat(note(robot).isFocused()).isFalse();
        assertThat(note(robot).getText()).doesNotContain("\t");
    }

    @Test
    void aFullNoteSaysSo(FxRobot robot) {
        robot.clickOn("#detail-note");
        robot.interact(() -> note(robot).replaceSelection("x".repeat(3_000)));
        assertThat(stage.now(maya).remarks().note()).hasSize(Remarks.LONGEST_NOTE);
        assertThat(robot.lookup("#detail-note-room").<Label>query().getText()).isEqualTo("The note is full");
    }

    @Test
    void everythingIsCopiedByTheFoot(FxRobot robot) {
        robot.clickOn("#detail-copy-all");
        assertThat(stage.clipboard)
                .singleElement()
                .asString()
                .startsWith("Maya\n")
                .contains("voice-maya-1");
    }

    @Test
    void theIdsAreCopiedByTheirLines(FxRobot robot) {
        robot.clickOn("#copy-voice-id").clickOn("#copy-avatar-id");
        assertThat(stage.clipboard).containsExactly("voice-maya-1", maya.id().value());
    }

    @Test
    void aFailureOffersAMessageForSupportAndHeyGensHelp(FxRobot robot) {
        stage.choose(tom);
        robot.clickOn("#help-first").clickOn("#help-article");
        assertThat(stage.clipboard).singleElement().asString().contains(tom.id().value(), "request-1");
        assertThat(stage.browser).singleElement().hasToString("https://help.heygen.com/en/articles/9824740");
    }

    @Test
    void heyGenIsOpenedInTheBrowser(FxRobot robot) {
        robot.clickOn("#detail-open");
        assertThat(stage.browser).singleElement().hasToString("https://app.heygen.com/avatars");
    }

    @Test
    void theRestIsInTheMenu(FxRobot robot) {
        MenuButton more = robot.lookup("#detail-more").query();
        assertThat(more.getItems())
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Copy voice name and ID",
                        "Check now, uses 1 check",
                        "Quiet until it changes",
                        "What happened to it",
                        "Remove from the list");
        robot.clickOn("#detail-more").clickOn("Remove from the list");
        assertThat(stage.watchlist.find(maya.id())).isEmpty();
    }

    @Test
    void theDetailsForSupportUnfoldByKeyboard(FxRobot robot) {
        TitledPane support = robot.lookup("#detail-support").query();
        assertThat(support.isExpanded()).isFalse();
        robot.interact(support::requestFocus);
        robot.push(KeyCode.SPACE);
        Eventually.that("it is unfolded", support::isExpanded);
        assertThat(support.getContent().lookupAll(".label"))
                .extracting(label -> ((Label) label).getText())
                .contains("Request ID", "request-1");
    }

    @Test
    void thePaneOffersToBeClosedOnlyWhereItCoversSomething(FxRobot robot) {
        assertThat(robot.lookup("#detail-close").query().getParent().isVisible())
                .isFalse();
        robot.interact(() -> robot.lookup("#detail").<DetailView>query().setClosable(true));
        robot.clickOn("#detail-close");
        assertThat(stage.closed).hasValue(1);
    }

    private static Label name(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#detail-name").query();
    }

    private static Label hiddenName(FxRobot robot) {
        return robot.lookup("#detail-heygen-name").query();
    }

    private static TextField nameField(FxRobot robot) {
        return robot.lookup("#detail-name-field").query();
    }

    private static TextArea note(FxRobot robot) {
        return robot.lookup("#detail-note").query();
    }
}
