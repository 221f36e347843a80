package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The facts about a twin, one a line, with a button where something is worth copying. FX thread only. */
final class FactsBox extends GridPane {
    /** Room for the longest word of a label, in pixels; with large text labels wrap. */
    private static final double LEAST_LABEL = 114;

    /** Room for a shortened ID even beside large labels, in pixels. */
    private static final double LEAST_VALUE = 100;

    private final Messages messages;
    private final Consumer<Copy> copy;
    private final Node playVoice;
    private final List<Line> lines = new ArrayList<>();
    private List<Fact> shapes = List.of();

    /** What of a line changes while its twin is shown. */
    private record Line(Label name, Label value) {
        void show(Fact fact) {
            name.setText(fact.name().orElse(""));
            value.setText(fact.value());
            if (value.getTooltip() != null) {
                value.getTooltip().setText(fact.value());
            }
        }
    }

    /** @param playVoice stands beside a voice that has a name */
    FactsBox(Messages messages, Node playVoice, Consumer<Copy> copy) {
        this.playVoice = playVoice;
        this.messages = messages;
        this.copy = copy;
        getStyleClass().add("facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(LEAST_LABEL);
        labels.setHgrow(Priority.NEVER);
        ColumnConstraints values = new ColumnConstraints();
        values.setMinWidth(LEAST_VALUE);
        values.setHgrow(Priority.ALWAYS);
        ColumnConstraints buttons = new ColumnConstraints();
        buttons.setHgrow(Priority.NEVER);
        buttons.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(labels, values, buttons);
    }

    /** Lays new lines only where others are needed: a moment that passes is no reason to dress them all anew. */
    void show(List<Fact> facts) {
        List<Fact> wanted = facts.stream().map(FactsBox::shape).toList();
        if (!wanted.equals(shapes)) {
            shapes = wanted;
            layLines(facts);
        }
        for (int row = 0; row < facts.size(); row++) {
            lines.get(row).show(facts.get(row));
        }
    }

    /** Returns what two facts have in common that look alike but for their words. */
    private static Fact shape(Fact fact) {
        return new Fact(fact.label(), fact.name().map(_ -> ""), "", fact.copy());
    }

    private void layLines(List<Fact> facts) {
        getChildren().clear();
        getRowConstraints().clear();
        lines.clear();
        for (int row = 0; row < facts.size(); row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setValignment(VPos.CENTER);
            getRowConstraints().add(constraints);
            addLine(row, facts.get(row));
        }
    }

    private void addLine(int row, Fact fact) {
        Label label = new Label(fact.label());
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        Label name = new Label();
        Label value = new Label();
        lines.add(new Line(name, value));
        add(label, 0, row);
        if (fact.copy() == Copy.NOTHING) {
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            add(value, 1, row, 2, 1);
        } else {
            value.getStyleClass().add("mono");
            value.setMinWidth(0);
            value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            value.setTooltip(new Tooltip());
            add(fact.name().isPresent() ? named(name, value) : value, 1, row);
            add(buttons(fact), 2, row);
        }
    }

    private static Node named(Label name, Label value) {
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        return new VBox(name, value);
    }

    private Node buttons(Fact fact) {
        boolean heard = fact.copy() == Copy.VOICE_ID && fact.name().isPresent();
        if (!heard) {
            return copyButton(fact);
        }
        HBox both = new HBox(6, playVoice, copyButton(fact));
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private Button copyButton(Fact fact) {
        Button button = new Button(messages.text("detail.copy"));
        button.setId("copy-" + fact.copy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("small-button");
        if (fact.copy() == Copy.VOICE_ID) {
            button.getStyleClass().add("accent");
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("detail.copyAccessible", fact.label()));
        button.setOnAction(_ -> copy.accept(fact.copy()));
        return button;
    }
}
