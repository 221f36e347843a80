package app.twinwatch.ui.common;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * A field to type a tag into. Below it stand the known tags that fit what is typed, each a button, so that nobody types
 * a tag a second time a little differently. FX thread only.
 */
public final class TagField extends VBox {
    private static final int MOST_OFFERED = 8;

    private final TagsViewModel tags;
    private final Messages messages;
    private final Consumer<String> put;
    private final Runnable done;
    private final TextField field = new TextField();
    private final FlowPane offered = new FlowPane(6, 6);
    private List<AvatarId> ids = List.of();

    /**
     * @param id of the field
     * @param put takes what was typed or chosen
     * @param done is called by Escape, and by Enter when nothing is typed
     */
    public TagField(Messages messages, TagsViewModel tags, String id, Consumer<String> put, Runnable done) {
        super(8);
        this.messages = messages;
        this.tags = tags;
        this.put = put;
        this.done = done;
        field.setId(id);
        field.getStyleClass().addAll("plain-field", "tag-field");
        field.setAccessibleText(messages.text("tags.add"));
        field.setAccessibleHelp(messages.text("tags.help"));
        field.textProperty().subscribe(this::offer);
        field.setOnAction(_ -> take(field.getText()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.run();
                event.consume();
            }
        });
        offered.setMinWidth(0);
        offered.setPrefWrapLength(200);
        Label help = new Label(messages.text("tags.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(field, offered, help);
    }

    /** Returns what is typed into. */
    public Node input() {
        return field;
    }

    /** Begins anew, with the keys in the field. */
    public void begin() {
        field.clear();
        offer();
        field.requestFocus();
    }

    /** Takes what is typed but not entered yet, and ends. */
    public void finish() {
        if (!field.getText().isBlank()) {
            put.accept(field.getText());
        }
        done.run();
    }

    /** Says for which twins, so that what any of them has is not offered. */
    public void show(List<AvatarId> twins) {
        ids = twins;
        offer();
    }

    private void take(String text) {
        if (text.isBlank()) {
            done.run();
        } else {
            put.accept(text);
            begin();
        }
    }

    private void offer() {
        Set<String> present = tags.count(ids).keySet();
        offered.getChildren()
                .setAll(tags.fitting(field.getText()).stream()
                        .filter(known -> !present.contains(known.tag().key()))
                        .limit(MOST_OFFERED)
                        .map(this::button)
                        .toList());
        boolean any = !offered.getChildren().isEmpty();
        offered.setVisible(any);
        offered.setManaged(any);
    }

    private Button button(KnownTag known) {
        Tag tag = known.tag();
        Button button = new Button(tag.name());
        button.getStyleClass().addAll("tag", "tag-button", TagMark.styleClass(known.colour()));
        button.setAccessibleText(messages.text("tags.addKnown", tag.name()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> take(tag.name()));
        return button;
    }
}
