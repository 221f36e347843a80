package app.twinwatch.ui.detail;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.ui.common.Messages;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * The user's note on a twin, written where it stands and kept with each key, so that there is nothing to save and
 * nothing to lose. Grows with its text. FX thread only.
 */
final class NoteBox extends VBox {
    private static final double LEAST_HEIGHT = 38;
    private static final double MOST_HEIGHT = 260;
    /** What the stylesheet puts above and below the text, and beside it, and a little air. */
    private static final double PADDING = 20;

    private static final double SIDES = 26;
    /** From this many characters on the user is told how many are left. */
    private static final int NEARLY_FULL = Remarks.LONGEST_NOTE - 200;

    private final Messages messages;
    private final BiConsumer<AvatarId, String> write;
    private final TextArea area = new TextArea();
    private final Label room = new Label();
    /** Stands in no window: it only tells how high the text is when it is wrapped. */
    private final Text measure = new Text();

    private Optional<AvatarId> shown = Optional.empty();

    /** @param write takes the twin and what is in its note now */
    NoteBox(Messages messages, BiConsumer<AvatarId, String> write) {
        super(4);
        this.messages = messages;
        this.write = write;
        Label heading = new Label(messages.text("fact.note"));
        heading.getStyleClass().add("muted");
        heading.setLabelFor(area);
        area.setId("detail-note");
        area.getStyleClass().add("note-area");
        area.setWrapText(true);
        area.setPromptText(messages.text("detail.note.prompt"));
        area.setAccessibleText(messages.text("fact.note"));
        area.setTextFormatter(TextLimit.of(Remarks.LONGEST_NOTE));
        area.addEventFilter(KeyEvent.KEY_PRESSED, NoteBox::leaveByTab);
        area.textProperty().subscribe(this::typed);
        area.fontProperty().subscribe(measure::setFont);
        area.widthProperty().subscribe(this::fit);
        room.setId("detail-note-room");
        room.getStyleClass().add("muted");
        room.setMinHeight(USE_PREF_SIZE);
        room.setWrapText(true);
        getChildren().addAll(heading, area, room);
    }

    /** Shows a twin's note; leaves alone what is just being typed, also while another program has the keys. */
    void show(AvatarId id, String note) {
        boolean sameTwin = shown.equals(Optional.of(id));
        if (!sameTwin || !(area.isFocused() || isKeptAs(note))) {
            // While the text changes hands it belongs to nobody.
            shown = Optional.empty();
            if (!area.getText().equals(note)) {
                area.setText(note);
            }
            if (!sameTwin) {
                area.setScrollTop(0);
            }
            shown = Optional.of(id);
        }
    }

    /** What is being typed may end with a blank, which is not kept. */
    private boolean isKeptAs(String note) {
        return Remarks.NONE.withNote(area.getText()).note().equals(note);
    }

    private void typed(String text) {
        int left = Remarks.LONGEST_NOTE - text.length();
        boolean tell = text.length() >= NEARLY_FULL;
        room.setText(tell ? messages.text("detail.note.room", left) : "");
        room.setVisible(tell);
        room.setManaged(tell);
        shown.ifPresent(id -> write.accept(id, text));
        fit();
    }

    private void fit() {
        measure.setWrappingWidth(Math.max(1, area.getWidth() - SIDES));
        // A last empty line counts once something stands on it.
        measure.setText(
                area.getText().isEmpty() || area.getText().endsWith("\n") ? area.getText() + "x" : area.getText());
        double height = Math.ceil(measure.getLayoutBounds().getHeight()) + PADDING;
        area.setPrefHeight(Math.clamp(height, LEAST_HEIGHT, MOST_HEIGHT));
        area.setMinHeight(USE_PREF_SIZE);
    }

    /** A tab in a note is of no use, but the way out of it by keyboard is. */
    private static void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            TextArea area = (TextArea) event.getSource();
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
