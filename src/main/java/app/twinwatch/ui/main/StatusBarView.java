package app.twinwatch.ui.main;

import app.twinwatch.ui.common.StateGlyph;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** The line at the foot of the window: connection, next check, checks used. FX thread only. */
final class StatusBarView extends HBox {
    private final Circle light = new Circle(4.5);
    private final Label connection = new Label();
    private final Label next = new Label();
    private final Label used = new Label();
    private final Label quiet = new Label();
    private final Label left = new Label();
    private final BooleanProperty roomy = new SimpleBooleanProperty(true);
    /** HeyGen's own words may be longer than the bar. */
    private final Tooltip whole = new Tooltip();

    private final Tooltip wholeUse = new Tooltip();

    StatusBarView(StatusBarViewModel viewModel, AccountLine account, QuietLine quietLine) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        connection.setId("status-connection");
        next.setId("status-next");
        used.setId("status-used");
        // What is wrong matters more than what was used, where large text leaves no room for both.
        used.setMinWidth(0);
        next.setMinWidth(USE_PREF_SIZE);
        left.setId("status-account");
        left.setMinWidth(USE_PREF_SIZE);
        left.textProperty().bind(account.wordsProperty());
        left.visibleProperty().bind(left.textProperty().isNotEmpty().and(roomy));
        left.managedProperty().bind(left.visibleProperty());
        quiet.setId("status-quiet");
        quiet.setMinWidth(USE_PREF_SIZE);
        quiet.setGraphic(StateGlyph.icon(Feather.BELL_OFF, "status-glyph"));
        quiet.setTooltip(new Tooltip(quietLine.explanation()));
        quiet.textProperty().bind(quietLine.wordsProperty());
        quiet.visibleProperty().bind(quiet.textProperty().isNotEmpty());
        quiet.managedProperty().bind(quiet.visibleProperty());
        // The settings say as well what was used; that it is quiet stands only here.
        used.visibleProperty().bind(roomy.or(quiet.visibleProperty().not()));
        used.managedProperty().bind(used.visibleProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(light, connection, next, used, spring, quiet, left);
        // Its colour is a word, and there is none yet.
        light.visibleProperty().bind(connection.textProperty().isNotEmpty());
        connection.setTooltip(whole);
        used.setTooltip(wholeUse);
        viewModel.lineProperty().subscribe(line -> line.ifPresent(this::show));
    }

    /** Saves room in a narrow window: what was used matters more than what is left. */
    void compact(boolean narrow) {
        roomy.set(!narrow);
    }

    private void show(StatusLine line) {
        List<String> classes = List.of("light", "light-" + line.light().name().toLowerCase(Locale.ROOT));
        if (!light.getStyleClass().equals(classes)) {
            // A count-down comes by every second, and even the same classes would be dressed anew.
            light.getStyleClass().setAll(classes);
        }
        connection.setText(line.connection());
        whole.setText(line.connection());
        next.setText(line.next());
        used.setText(line.used());
        wholeUse.setText(line.used());
    }
}
