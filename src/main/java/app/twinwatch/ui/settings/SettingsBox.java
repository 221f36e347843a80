package app.twinwatch.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One section of the settings: a heading, and rows of words with what can be set beside them. FX thread only. */
class SettingsBox extends VBox {
    SettingsBox(String heading) {
        getStyleClass().add("settings-box");
        Label title = new Label(heading);
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().add(title);
    }

    /** Adds a row. */
    final void row(String title, ObservableValue<String> words, Node... controls) {
        Label heading = wrapped("settings-title");
        heading.setText(title);
        Label explanation = wrapped("muted");
        explanation.textProperty().bind(words);
        explanation.managedProperty().bind(explanation.textProperty().isNotEmpty());
        getChildren().add(new SettingsRow(heading, explanation, controls));
    }

    /** Adds controls below the words of the last row. */
    final void below(Node... controls) {
        VBox below = new VBox(8, controls);
        below.getStyleClass().add("settings-below");
        getChildren().add(below);
    }

    static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Returns a switch, which for a screen reader is a box to check. */
    static CheckBox onOff(String id, String name, ObservableValue<Boolean> present, Consumer<Boolean> choose) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.getStyleClass().add("on-off");
        box.setAccessibleText(name);
        box.setMinWidth(Region.USE_PREF_SIZE);
        present.subscribe(box::setSelected);
        box.setOnAction(_ -> choose.accept(box.isSelected()));
        return box;
    }

    /** Returns a list that folds out, with the present choice in it. */
    static <T> ComboBox<T> choice(
            String id,
            String name,
            List<T> offered,
            ObservableValue<T> present,
            Function<T, String> words,
            Consumer<T> choose) {
        ComboBox<T> choice = new ComboBox<>(FXCollections.observableList(offered));
        choice.setId(id);
        choice.setAccessibleText(name);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        present.subscribe(choice::setValue);
        choice.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !chosen.equals(present.getValue())) {
                choose.accept(chosen);
            }
        });
        return choice;
    }
}
