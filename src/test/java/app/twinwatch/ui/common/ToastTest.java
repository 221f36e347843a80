package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Whose turn it is in the corner of the window. */
class ToastTest {
    private final List<String> said = new ArrayList<>();
    private final BooleanProperty lookedAt = new SimpleBooleanProperty(true);

    /** Made on the FX thread before each test, as the two below. */
    @SuppressWarnings("NullAway.Init")
    private Toast toast;

    @SuppressWarnings("NullAway.Init")
    private TextField field;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void showToast() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        onFxThread(() -> {
            toast = new Toast(lookedAt);
            field = new TextField();
            words().textProperty().addListener((_, _, now) -> said.add(now));
            stage = new Stage();
            stage.setScene(new Scene(new VBox(field, toast), 400, 200));
            stage.show();
            field.requestFocus();
        });
    }

    @AfterEach
    void close() {
        onFxThread(stage::close);
    }

    @Test
    void newsWaitsForAnUndoToBeUsedAndForWhatThatConfirms() {
        show(Notice.of("Removed Maya", "Undo", () -> toast.show(Notice.of("Maya is back"))));
        show(news("Tom failed"));
        assertThat(said).containsExactly("Removed Maya");

        onFxThread(action()::fire);
        assertThat(said).containsExactly("Removed Maya", "Maya is back");

        Eventually.that("the news is told", () -> said().contains("Tom failed"));
        assertThat(said).containsExactly("Removed Maya", "Maya is back", "Tom failed");
    }

    @Test
    void whatTheUserDoesIsConfirmedAtOnceAndTheNewsComesBack() {
        show(news("Tom failed"));
        show(news("Clara is ready"));
        show(Notice.of("Voice ID copied"));
        assertThat(said).containsExactly("Tom failed", "Voice ID copied");

        Eventually.that("the news is back", () -> said().size() == 3);
        assertThat(said).last().isEqualTo("Tom failed");
        onFxThread(action()::fire);
        assertThat(said).last().isEqualTo("Clara is ready");
    }

    @Test
    void aNoticeIsSpokenAndTakesNoFocus() {
        show(news("Tom failed"));
        assertThat(toast.getAccessibleText()).isEqualTo("Tom failed");
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void whatWasShownMakesWayWhenNothingWaits() {
        show(news("Tom failed"));
        onFxThread(action()::fire);
        assertThat(toast.isVisible()).isFalse();
        show(Notice.of("Voice ID copied"));
        assertThat(toast.isVisible()).isTrue();
        assertThat(said).containsExactly("Tom failed", "Voice ID copied");
    }

    @Test
    void whatHappensWhileNobodyLooksStaysAsOneNoticeUntilSomebodyDoes() {
        show(news("Maya is ready"));
        look(false);
        show(news("Tom failed"));
        show(news("2 twins have news"));
        show(Notice.of("Voice ID copied"));
        show(news("3 twins have news"));
        assertThat(said).containsExactly("Maya is ready", "Voice ID copied");
        Eventually.that("the news is back", () -> said().size() == 3);
        onFxThread(action()::fire);
        assertThat(said).containsExactly("Maya is ready", "Voice ID copied", "Maya is ready", "3 twins have news");

        show(news("4 twins have news"));
        assertThat(said).last().isEqualTo("4 twins have news");
        look(true);
        show(news("Clara failed"));
        assertThat(said).last().isEqualTo("4 twins have news");
        onFxThread(action()::fire);
        assertThat(said).last().isEqualTo("Clara failed");
    }

    private void look(boolean there) {
        onFxThread(() -> lookedAt.set(there));
    }

    private static Notice news(String words) {
        return Notice.of(words, "Show", () -> {}).waiting();
    }

    private void show(Notice notice) {
        onFxThread(() -> toast.show(notice));
    }

    private List<String> said() {
        List<String> copy = new ArrayList<>();
        onFxThread(() -> copy.addAll(said));
        return copy;
    }

    private Label words() {
        return (Label) toast.getChildren().getFirst();
    }

    private Button action() {
        return (Button) toast.getChildren().getLast();
    }

    private static void onFxThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
