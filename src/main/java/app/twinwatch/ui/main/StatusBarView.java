package app.twinwatch.ui.main;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/** The line at the foot of the window: connection, next check, checks used. FX thread only. */
final class StatusBarView extends HBox {
    private final Circle light = new Circle(4.5);
    private final Label connection = new Label();
    private final Label next = new Label();
    private final Label used = new Label();

    StatusBarView(StatusBarViewModel viewModel) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        connection.setId("status-connection");
        next.setId("status-next");
        used.setId("status-used");
        used.setMinWidth(USE_PREF_SIZE);
        next.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(light, connection, next, used);
        viewModel.lineProperty().subscribe(line -> line.ifPresent(this::show));
    }

    private void show(StatusLine line) {
        light.getStyleClass().setAll("light", "light-" + line.light().name().toLowerCase(Locale.ROOT));
        connection.setText(line.connection());
        next.setText(line.next());
        used.setText(line.used());
    }
}
