package app.twinwatch.ui.detail;

import app.twinwatch.ui.detail.DetailContent.Moment;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** What happened to a twin, newest first. */
final class TimelineBox extends VBox {
    TimelineBox() {
        super(6);
        getStyleClass().add("timeline");
    }

    void show(List<Moment> moments) {
        getChildren().setAll(moments.stream().map(TimelineBox::line).toList());
    }

    private static HBox line(Moment moment) {
        Circle dot = new Circle(4);
        dot.getStyleClass().addAll("dot", moment.tone().styleClass());
        Label words = new Label(moment.words());
        words.setWrapText(true);
        HBox line = new HBox(10, dot, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
