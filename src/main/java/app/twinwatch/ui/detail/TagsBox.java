package app.twinwatch.ui.detail;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.TagField;
import app.twinwatch.ui.common.TagsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tags of a twin, each a button with a menu of what can be done with it, and a field for more of them. FX thread
 * only.
 */
final class TagsBox extends VBox {
    private final Messages messages;
    private final TagsViewModel tags;
    private final FlowPane line = new FlowPane(6, 6);
    private final Button add = new Button();
    private final TagField field;
    private Optional<AvatarId> shown = Optional.empty();
    private List<Tag> drawn = List.of();

    TagsBox(Messages messages, TagsViewModel tags) {
        super(6);
        this.messages = messages;
        this.tags = tags;
        this.field = new TagField(messages, tags, "detail-tag", this::put, this::endTyping);
        setId("detail-tags");
        Label heading = new Label(messages.text("tags.heading"));
        heading.getStyleClass().add("muted");
        add.setId("detail-add-tag");
        add.setText(messages.text("tags.add"));
        add.setGraphic(StateGlyph.icon(Feather.PLUS, "quiet-glyph"));
        add.getStyleClass().addAll("add-tag", "icon-button");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> beginTyping());
        line.setPrefWrapLength(DetailView.WIDTH);
        line.setMinWidth(0);
        getChildren().addAll(heading, line);
        // Who takes off one tag after the other must not remove the twin with the press after the last.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean deletes = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
            if (deletes && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
            }
        });
        tags.knownProperty().subscribe(_ -> redraw());
    }

    /** Shows a twin's tags; what is being typed is given up when another twin comes. */
    void show(Twin twin) {
        if (!shown.equals(Optional.of(twin.id()))) {
            getChildren().remove(field);
            add.setVisible(true);
        }
        shown = Optional.of(twin.id());
        drawn = twin.remarks().tags();
        redraw();
    }

    private void redraw() {
        int focused = placeWithFocus();
        List<Node> chips = new ArrayList<>();
        for (Tag tag : drawn) {
            chips.add(new TagButton(tag, tags, messages, () -> tags.take(ids(), tag), () -> beginRename(tag)));
        }
        chips.add(add);
        line.getChildren().setAll(chips);
        if (focused >= 0) {
            // What had the focus may just have been taken away: the next tag takes it, or the last one.
            Node heir = drawn.isEmpty() ? add : chips.get(Math.min(focused, drawn.size() - 1));
            heir.requestFocus();
        }
        field.show(ids());
    }

    /** Finds the tag that has the focus; negative if none has. */
    private int placeWithFocus() {
        // The last one is no tag but the button for more.
        return IntStream.range(0, line.getChildren().size() - 1)
                .filter(place -> line.getChildren().get(place).isFocusWithin())
                .findFirst()
                .orElse(-1);
    }

    private List<AvatarId> ids() {
        return shown.stream().toList();
    }

    private void put(String typed) {
        tags.put(ids(), typed);
    }

    private void beginRename(Tag tag) {
        TagNameField name = new TagNameField(tag, messages, typed -> tags.rename(tag, typed), this::redraw);
        line.getChildren().set(drawn.indexOf(tag), name);
        name.requestFocus();
        name.selectAll();
    }

    private void beginTyping() {
        getChildren().remove(field);
        getChildren().add(field);
        add.setVisible(false);
        field.begin();
    }

    private void endTyping() {
        getChildren().remove(field);
        add.setVisible(true);
        add.requestFocus();
    }
}
