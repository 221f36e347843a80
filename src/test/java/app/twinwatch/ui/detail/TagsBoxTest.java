package app.twinwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TagsBoxTest {
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1")
            .with(Remarks.NONE.withTags(List.of(new Tag("Board"), new Tag("Spring"))));
    private final Twin tom = TwinSamples.ready(2, "Tom", "voice-tom");
    private final DetailStage stage = new DetailStage(List.of(maya, tom));

    @Start
    void show(Stage window) {
        stage.show(window);
    }

    @Test
    void knownTagsAreOfferedWithoutTyping(FxRobot robot) {
        stage.choose(tom);
        focus(robot, "#detail-add-tag");
        robot.push(KeyCode.SPACE);
        Eventually.that(
                "the field has the keys",
                () -> robot.lookup("#detail-tag").query().isFocused());
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        seeTags(robot, "Board");
        robot.write("new, Spring").push(KeyCode.ENTER);
        seeTags(robot, "Board", "new", "Spring");
        robot.push(KeyCode.ENTER);
        Eventually.that(
                "an empty field ends it",
                () -> robot.lookup("#detail-add-tag").query().isFocused());
        assertThat(stage.now(tom).remarks().tags()).extracting(Tag::name).containsExactly("Board", "new", "Spring");
    }

    @Test
    void aKeyTakesTheTagOffThisTwinAlone(FxRobot robot) {
        stage.watchlist.edit(tom.id(), remarks -> remarks.withTags(List.of(new Tag("Board"))));
        stage.choose(maya);
        seeTags(robot, "Board", "Spring");
        focus(robot, ".tag-button");
        robot.push(KeyCode.DELETE);
        seeTags(robot, "Spring");
        assertThat(stage.watchlist.find(maya.id())).as("the twin itself stays").isPresent();
        assertThat(stage.now(tom).remarks().hasTag(new Tag("Board"))).isTrue();
    }

    @Test
    void theFocusGoesToTheNextTagAndNoFurtherPressReachesTheTwin(FxRobot robot) {
        List<KeyCode> escaped = new CopyOnWriteArrayList<>();
        robot.interact(() -> robot.lookup("#elsewhere")
                .query()
                .getScene()
                .addEventHandler(KeyEvent.KEY_PRESSED, event -> escaped.add(event.getCode())));
        stage.watchlist.edit(maya.id(), remarks -> remarks.withTags(List.of(new Tag("Film"))));
        seeTags(robot, "Board", "Spring", "Film");
        focus(robot, ".tag-button");
        robot.push(KeyCode.DELETE);
        seeFocusOnTag(robot, "Spring");
        robot.push(KeyCode.TAB);
        seeFocusOnTag(robot, "Film");
        robot.push(KeyCode.BACK_SPACE);
        seeFocusOnTag(robot, "Spring");
        robot.push(KeyCode.DELETE);
        Eventually.that(
                "no tag is left to have the focus",
                () -> robot.lookup("#detail-add-tag").query().isFocused());
        escaped.clear();
        robot.push(KeyCode.DELETE).push(KeyCode.BACK_SPACE).push(KeyCode.F12);
        assertThat(escaped).as("what would remove the twin").containsExactly(KeyCode.F12);
        assertThat(stage.now(maya).remarks().tags()).isEmpty();
    }

    @Test
    void whatIsBeingTypedIsGivenUpWhenAnotherTwinComes(FxRobot robot) {
        stage.choose(maya);
        focus(robot, "#detail-add-tag");
        robot.push(KeyCode.SPACE).write("half a wo");
        stage.choose(tom);
        assertThat(robot.lookup("#detail-tag").tryQuery()).isEmpty();
        assertThat(stage.now(maya).remarks()).isEqualTo(maya.remarks());
        assertThat(stage.now(tom).remarks()).isEqualTo(tom.remarks());
    }

    @BeforeEach
    void chooseMaya() {
        stage.choose(maya);
    }

    private static void focus(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        WaitForAsyncUtils.waitForAsyncFx(10_000, node::requestFocus);
    }

    private static void seeFocusOnTag(FxRobot robot, String name) {
        Eventually.that(
                "the focus is on " + name,
                () -> robot.lookup("#elsewhere").query().getScene().getFocusOwner() instanceof TagButton tag
                        && tag.getText().equals(name));
    }

    private static void seeTags(FxRobot robot, String... names) {
        Eventually.that(
                "the tags are " + List.of(names),
                () -> WaitForAsyncUtils.waitForAsyncFx(
                                10_000,
                                () -> robot.lookup("#detail-tags .tag-button").queryAll().stream()
                                        .filter(node -> node instanceof TagButton)
                                        .map(node -> ((TagButton) node).getText())
                                        .toList())
                        .equals(List.of(names)));
    }
}
