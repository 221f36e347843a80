package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.KnownTag;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.TagField;
import app.twinwatch.ui.common.TagMark;
import app.twinwatch.ui.common.TagsViewModel;
import app.twinwatch.ui.common.UntilGone;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Puts tags on several twins and takes them off; each click counts at once. FX thread only. */
final class TagPane extends VBox {
    private final Messages messages;
    private final TagsViewModel tags;
    private final List<AvatarId> ids;
    private final FlowPane present = new FlowPane(6, 8);
    private final Label none = new Label();
    private final TagField field;

    /** @param close closes the pane */
    TagPane(List<Twin> twins, TagsViewModel tags, Messages messages, Runnable close) {
        super(14);
        this.messages = messages;
        this.tags = tags;
        this.ids = twins.stream().map(Twin::id).toList();
        this.field = new TagField(messages, tags, "tag-pane-field", typed -> tags.put(ids, typed), close);
        setId("tag-pane");
        getStyleClass().addAll("dialog", "tag-pane");
        Label title = new Label(
                messages.text("tags.pane.title", ids.size(), twins.getFirst().displayName()));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        none.setText(messages.text("tags.pane.none"));
        none.getStyleClass().add("muted");
        none.managedProperty().bind(none.visibleProperty());
        present.setMinWidth(0);
        Button done = new Button(messages.text("tags.pane.done"));
        done.setId("tag-pane-done");
        done.getStyleClass().add("accent");
        done.setOnAction(_ -> field.finish());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, none, present, field, foot);
        field.show(ids);
        UntilGone.follow(this, tags.knownProperty().subscribe(_ -> redraw()));
    }

    /** Returns what has the keys at first. */
    Node firstFocus() {
        return field.input();
    }

    private void redraw() {
        boolean hadFocus = present.isFocusWithin();
        Map<String, Long> counted = tags.count(ids);
        present.getChildren()
                .setAll(tags.knownProperty().get().stream()
                        .filter(known -> counted.containsKey(known.tag().key()))
                        .map(known ->
                                button(known, counted.getOrDefault(known.tag().key(), 0L)))
                        .toList());
        none.setVisible(present.getChildren().isEmpty());
        field.show(ids);
        if (hadFocus) {
            field.input().requestFocus();
        }
    }

    /** A tag that only some have is put on the others first. */
    private Button button(KnownTag known, long having) {
        Tag tag = known.tag();
        boolean all = having == ids.size();
        Ikon mark = all ? Feather.X : Feather.PLUS;
        Button button = new Button(all ? tag.name() : messages.text("tags.pane.some", tag.name(), having, ids.size()));
        button.setGraphic(StateGlyph.icon(mark, "tag-glyph"));
        button.getStyleClass().addAll("tag", "tag-button", TagMark.styleClass(known.colour()));
        button.setAccessibleText(messages.text(
                all ? "tags.pane.takeAccessible" : "tags.pane.putAccessible", tag.name(), having, ids.size()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            if (all) {
                tags.take(ids, tag);
            } else {
                tags.put(ids, tag.name());
            }
        });
        return button;
    }
}
