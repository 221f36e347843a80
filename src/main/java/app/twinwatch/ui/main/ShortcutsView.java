package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet of all shortcuts, grouped by where they are at work. FX thread only. */
final class ShortcutsView extends VBox {
    private final ShortcutWords words;
    private final Button close = new Button();

    /** @param closed closes the sheet */
    ShortcutsView(Messages messages, Runnable closed) {
        this.words = new ShortcutWords(messages);
        setId("shortcuts");
        getStyleClass().addAll("dialog", "shortcuts");
        Label title = new Label(messages.text("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("shortcut-groups");
        groups.setMinWidth(0);
        groups.setRowValignment(VPos.TOP);
        for (Shortcut.Room room : Shortcut.Room.values()) {
            Region group = group(room, messages);
            group.maxWidthProperty().bind(groups.widthProperty());
            groups.getChildren().add(group);
        }
        close.setText(messages.text("shortcuts.close"));
        close.setId("shortcuts-close");
        close.getStyleClass().add("accent");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> closed.run());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, groups, foot);
    }

    /** Returns what should have the focus first. */
    Node firstFocus() {
        return close;
    }

    private Region group(Shortcut.Room room, Messages messages) {
        Label heading = new Label(messages.text("shortcuts.room." + room.name()));
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        VBox group = new Group(heading);
        group.getStyleClass().add("shortcut-group");
        Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.room() == room)
                .map(this::line)
                .forEach(group.getChildren()::add);
        return group;
    }

    private Node line(Shortcut shortcut) {
        Label does = new Label(words.does(shortcut));
        does.setWrapText(true);
        does.setMinHeight(USE_PREF_SIZE);
        does.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(does, Priority.ALWAYS);
        HBox line = new HBox(4, does);
        line.setMinHeight(USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        for (String key : words.keys(shortcut)) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-hint");
            cap.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(cap);
        }
        line.getStyleClass().add("shortcut-line");
        return line;
    }

    /** JavaFX's flow pane asks for the height without a width, and would keep no room for texts that are wrapped. */
    private static final class Group extends VBox {
        Group(Label heading) {
            super(heading);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? Math.min(prefWidth(-1), getMaxWidth()) : width);
        }
    }
}
