package app.twinwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** People may enlarge text to twice its size: everything must still be there to be read. */
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
    private static final String LARGE = "data:text/css,.label,.button,.text-area,.timeline-words,.facts%20.label,"
            + ".help-steps%20.label,.detail-name,.pill{-fx-font-size:28px;}";

    private final Twin maya = TwinSamples.ready(1, "Maya", "9f3c2a6bc5f42c7b4c5b7ad60d2c81ab")
            .with(new Remarks(Optional.of("Maya for the board film and the annual report"), "For Tuesday"));
    private final Twin tom = TwinSamples.named(2, "Tom", new TwinState.Failed("Invalid training footage format."));
    private final Twin elif = TwinSamples.named(3, "Elif Demir", new TwinState.AwaitingPermission());
    private final List<Twin> twins = List.of(maya, tom, elif);
    private final DetailStage stage = new DetailStage(twins);

    @Start
    void show(Stage window) {
        stage.show(window);
        window.getScene().getStylesheets().add(LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothingIsCutOffAtTwiceTheSize(int twin, FxRobot robot) {
        stage.choose(twins.get(twin));
        robot.interact(() -> {
            robot.lookup("#detail-support").<TitledPane>query().setExpanded(true);
            Node pane = robot.lookup("#detail").query();
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
        });
        Node pane = robot.lookup("#detail").query();
        List<Labeled> labels = pane.lookupAll("*").stream()
                .filter(node -> (node instanceof Label || node instanceof Button) && isShown(node, pane))
                .map(Labeled.class::cast)
                .filter(label -> !label.getText().isEmpty())
                .toList();
        assertThat(labels).hasSizeGreaterThan(15).allSatisfy(label -> {
            assertThat(label.getFont().getSize()).as(label.getText()).isGreaterThan(12);
            boolean identifier = label.getStyleClass().contains("mono");
            String shown = label.lookup(".text") instanceof Text text ? text.getText() : "";
            if (identifier) {
                // Shortened in the middle on purpose, but not to nothing.
                assertThat(shown).hasSizeGreaterThan(4);
            } else {
                assertThat(shown).isEqualTo(label.getText());
            }
            Bounds bounds = pane.sceneToLocal(label.localToScene(label.getLayoutBounds()));
            assertThat(bounds.getMinX()).as(label.getText()).isNotNegative();
            assertThat(bounds.getMaxX()).as(label.getText()).isLessThanOrEqualTo(DetailView.WIDTH);
        });
        assertThat(overlapping(labels, pane)).isEmpty();
    }

    private static List<String> overlapping(List<Labeled> labels, Node pane) {
        List<Labeled> texts = labels.stream().filter(Label.class::isInstance).toList();
        return texts.stream()
                .flatMap(one -> texts.stream()
                        .filter(other -> !other.equals(one) && inside(one, pane).intersects(inside(other, pane)))
                        .map(other -> one.getText() + " lies over " + other.getText()))
                .toList();
    }

    /** Bounds that touch do not overlap. */
    private static Bounds inside(Node node, Node pane) {
        Bounds bounds = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new BoundingBox(
                bounds.getMinX() + 1,
                bounds.getMinY() + 1,
                Math.max(0, bounds.getWidth() - 2),
                Math.max(0, bounds.getHeight() - 2));
    }

    private static boolean isShown(Node node, Node pane) {
        for (Node ancestor = node; !ancestor.equals(pane); ancestor = ancestor.getParent()) {
            if (!ancestor.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
