package app.twinwatch.ui.detail;

import app.twinwatch.ui.detail.DetailContent.Moment;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** What happened to a twin, newest first, strung on a line. FX thread only. */
final class TimelineBox extends VBox {
    TimelineBox() {
        setId("detail-timeline");
        getStyleClass().add("timeline");
    }

    void show(List<Moment> moments) {
        getChildren().setAll(moments.stream().map(TimelineBox::line).toList());
    }

    private static HBox line(Moment moment) {
        Circle dot = new Circle(4);
        dot.getStyleClass().addAll("dot", moment.tone().styleClass());
        Region string = new Region();
        string.getStyleClass().add("timeline-string");
        StackPane bead = new StackPane(string, dot);
        Label words = new Label(moment.words());
        words.getStyleClass().add("timeline-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(10, bead, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
