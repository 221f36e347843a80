package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;

/** Files that leave the window by the mouse, and files that come in. */
class DraggingJourneyTest extends Journey {
    /** What hung on the mouse. */
    private record Dragged(Dragboard board, List<File> files) {}

    @Test
    void aCardsPictureLeavesAsAFileUnderTheTwinsName() throws IOException {
        List<File> files = drag(card(ADA) + " .card-art").files();
        assertThat(files)
                .singleElement()
                .satisfies(file -> assertThat(file.getName()).isEqualTo("Ada.webp"));
        File file = files.getFirst();
        assertThat(Files.size(file.toPath())).isPositive();
        window.close();
        assertThat(file).doesNotExist();
        assertThat(file.getParentFile()).doesNotExist();
    }

    @Test
    void theLargePictureLeavesAsAFile() {
        assertThat(drag("#preview-look").files()).extracting(File::getName).containsExactly("Ada.webp");
    }

    @Test
    void whatIsDroppedAnywhereOpensThePaneForNewTwinsAndTheWindowSaysSoBefore() throws IOException {
        Dragboard files = drag(card(ADA) + " .card-art").board();
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeThat("#settings");
        for (String over : List.of("#settings", "#twin-grid", "#detail", "#search")) {
            bring(DragEvent.DRAG_OVER, over, files);
            window.see("#drop-hint .label", "Let go");
            bring(DragEvent.DRAG_EXITED, "#main", files);
            window.seeNothingOf("#drop-hint");
        }
        bring(DragEvent.DRAG_DROPPED, "#settings", files);
        window.seeThat("#add");
        window.seeNothingOf("#settings");
    }

    @Test
    void whatIsDroppedBesideThePaneForNewTwinsJoinsWhatWasPastedThere() {
        Dragboard files = drag(card(ADA) + " .card-art").board();
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        window.paste("dddddddd000000000000000000000004");
        bring(DragEvent.DRAG_OVER, "#twin-grid", files);
        window.see("#drop-hint .label", "Let go");
        bring(DragEvent.DRAG_DROPPED, "#twin-grid", files);
        window.see("#add .muted", "That file is no text");
        assertThat(window.textOf("#add-text")).isEqualTo("dddddddd000000000000000000000004");
        window.see("#add-confirm", "Add 1 twin");
    }

    @Test
    void aKeyThatIsBeingTypedIsNotLostToADroppedFile() {
        Dragboard files = drag(card(ADA) + " .card-art").board();
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.click("#settings-key-enter");
        window.seeFocusOn("#welcome-key");
        window.type("sk-half");
        bring(DragEvent.DRAG_OVER, "#twin-grid", files);
        window.seeNothingOf("#drop-hint");
        bring(DragEvent.DRAG_DROPPED, "#twin-grid", files);
        window.seeNothingOf("#add");
        assertThat(window.textOf("#welcome-key")).hasSameSizeAs("sk-half");
    }

    /** Drags what is there a little aside, and returns what hung on the mouse. */
    private Dragged drag(String from) {
        startWithThreeTwins();
        window.click(card(ADA) + " .card-name");
        Eventually.that("the picture is there", () -> window.isShown(card(ADA) + " .picture-box"));
        AtomicReference<Optional<Dragged>> seen = new AtomicReference<>(Optional.empty());
        EventHandler<DragEvent> watch = event -> seen.set(Optional.of(
                new Dragged(event.getDragboard(), event.getDragboard().getFiles())));
        window.run(() -> window.stage().getScene().addEventFilter(DragEvent.DRAG_OVER, watch));
        window.pointAt(from);
        window.robot.press(MouseButton.PRIMARY);
        Eventually.that("something hangs on the mouse", () -> {
            window.robot.moveBy(7, 5);
            return seen.get().isPresent();
        });
        AtomicBoolean over = new AtomicBoolean();
        window.run(() -> window.stage().getScene().addEventFilter(DragEvent.DRAG_DONE, _ -> over.set(true)));
        window.robot.release(MouseButton.PRIMARY);
        // The system holds the keyboard until then.
        Eventually.that("the mouse is free again", over::get);
        KeyboardFocus.await(window.stage());
        return seen.get().orElseThrow();
    }

    private void bring(EventType<DragEvent> type, String over, Dragboard files) {
        window.run(() -> {
            Node node = type == DragEvent.DRAG_EXITED
                    ? window.stage().getScene().lookup(".main-view")
                    : window.stage().getScene().lookup(over);
            Event.fireEvent(node, new DragEvent(type, files, 0, 0, 0, 0, TransferMode.COPY, null, node, null));
        });
    }
}
