package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.Fact;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The facts about a twin, one a line, with a button where something is worth copying. */
final class FactsBox extends VBox {
    private static final double LABEL_WIDTH = 104;

    private final Messages messages;
    private final Consumer<Copy> copy;

    FactsBox(Messages messages, Consumer<Copy> copy) {
        super(8);
        this.messages = messages;
        this.copy = copy;
        getStyleClass().add("facts");
    }

    void show(List<Fact> facts) {
        getChildren().setAll(facts.stream().map(this::line).toList());
    }

    private Region line(Fact fact) {
        Label label = new Label(fact.label());
        label.getStyleClass().add("muted");
        label.setMinWidth(LABEL_WIDTH);
        Label value = new Label(fact.value());
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(8, label, value);
        line.setAlignment(Pos.CENTER_LEFT);
        if (fact.copy() == Copy.NOTHING) {
            value.setWrapText(true);
        } else {
            value.getStyleClass().add("mono");
            value.setMinWidth(0);
            value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            value.setTooltip(new Tooltip(fact.value()));
            line.getChildren().add(copyButton(fact));
        }
        return line;
    }

    private Button copyButton(Fact fact) {
        Button button = new Button(messages.text("detail.copy"));
        button.setId("copy-" + fact.copy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("small-button");
        if (fact.copy() == Copy.VOICE_ID) {
            button.getStyleClass().add("accent");
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.text("detail.copyAccessible", fact.label()));
        button.setOnAction(_ -> copy.accept(fact.copy()));
        return button;
    }
}
