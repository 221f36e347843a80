package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.TagMark;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TagStripTest {
    private final Pane room = new Pane();

    /** Made when JavaFX runs. */
    @SuppressWarnings("NullAway.Init")
    private TagStrip strip;

    @Start
    void show(Stage stage) {
        strip = new TagStrip(EnglishWords.MESSAGES);
        room.getChildren().setAll(strip);
        Scene scene = new Scene(room, 600, 80);
        new Appearance(scene).wish(Appearance.Wish.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void whatDoesNotFitIsANumber() {
        assertThat(shown(500, "Board", "Spring", "Course")).containsExactly("Board", "Spring", "Course");
        assertThat(shown(120, "Board", "Spring", "Course")).containsExactly("Board", "+2");
        assertThat(shown(40, "A tag that is too long", "Spring")).containsExactly("A tag that is too long", "+1");
        assertThat(shown(200)).isEmpty();
    }

    @Test
    void noNumberOfTagsMakesTheStripAskForRoom() {
        shown(120, "Board", "Spring", "Course");
        double height = strip.prefHeight(-1);
        assertThat(strip.prefWidth(-1)).isZero();
        shown(120, "Board");
        assertThat(strip.prefWidth(-1)).isZero();
        assertThat(strip.prefHeight(-1)).isEqualTo(height);
    }

    private List<String> shown(double width, String... names) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            strip.show(Stream.of(names)
                    .map(name -> new TagMark(new Tag(name), TagColour.BLUE))
                    .toList());
            strip.resize(width, 24);
            room.applyCss();
            strip.requestLayout();
            strip.layout();
            return strip.getChildrenUnmodifiable().stream()
                    .filter(node -> node.isVisible() && strip.isVisible())
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }
}
