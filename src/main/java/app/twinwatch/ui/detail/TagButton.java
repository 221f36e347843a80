package app.twinwatch.ui.detail;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TagMark;
import app.twinwatch.ui.common.TagsViewModel;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Circle;

/** One tag of the shown twin. Its menu takes it off, and changes it for all twins. FX thread only. */
final class TagButton extends MenuButton {
    private final Tag tag;
    private final TagsViewModel tags;
    private final Messages messages;

    /**
     * @param take takes the tag off the twin
     * @param rename begins to change its name
     */
    TagButton(Tag tag, TagsViewModel tags, Messages messages, Runnable take, Runnable rename) {
        this.tag = tag;
        this.tags = tags;
        this.messages = messages;
        TagColour colour = tags.colour(tag);
        setText(tag.name());
        getStyleClass().addAll("tag", "tag-button", "no-arrow", TagMark.styleClass(colour));
        setAccessibleText(messages.text("tags.accessible", tag.name()));
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .addAll(
                        item("tags.take", take),
                        new SeparatorMenuItem(),
                        item("tags.rename", rename),
                        colours(colour),
                        item("tags.delete", () -> tags.delete(tag)));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                take.run();
                event.consume();
            }
        });
    }

    private Menu colours(TagColour present) {
        Menu menu = new Menu(messages.text("tags.colour"));
        menu.setId("tag-colour");
        ToggleGroup group = new ToggleGroup();
        for (TagColour colour : TagColour.values()) {
            Circle dot = new Circle(6);
            dot.getStyleClass().addAll("tag-dot", TagMark.styleClass(colour));
            RadioMenuItem item = new RadioMenuItem(messages.text("tags.colour." + colour), dot);
            item.setToggleGroup(group);
            item.setSelected(colour == present);
            item.setOnAction(_ -> tags.recolour(tag, colour));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
