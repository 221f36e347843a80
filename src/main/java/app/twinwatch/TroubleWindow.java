package app.twinwatch;

import app.twinwatch.ui.common.AppIcon;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.Messages;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Says in a small window why Twinwatch could not start, for everybody who has no terminal to read. FX thread only. */
final class TroubleWindow {
    /** A start that nobody watches, such as one by a script, has to end as well. */
    private static final Duration LONGEST = Duration.minutes(1);

    private static final double WIDTH = 460;

    private final Stage stage;
    private final Runnable closed;
    private final PauseTransition stay = new PauseTransition(LONGEST);

    /**
     * Shows it in the program's first window, or in place of what that shows already.
     *
     * @param closed called once, when the user has closed the window or nobody did for a minute
     */
    static void show(Stage first, Messages messages, String sentence, Runnable closed) {
        boolean taken = first.isShowing();
        new TroubleWindow(taken ? new Stage() : first, messages, sentence, closed).show();
        if (taken) {
            first.hide();
        }
    }

    private TroubleWindow(Stage stage, Messages messages, String sentence, Runnable closed) {
        this.stage = stage;
        this.closed = closed;
        Scene scene = new Scene(content(messages, sentence));
        new Appearance(scene).wish(Appearance.Wish.SYSTEM);
        stage.setTitle(messages.text("app.name"));
        stage.getIcons().setAll(AppIcon.forWindow());
        stage.setResizable(false);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        stay.setOnFinished(_ -> close());
    }

    private void show() {
        stage.show();
        stay.play();
    }

    private Region content(Messages messages, String sentence) {
        ImageView icon = new ImageView(AppIcon.ofSize(128));
        icon.setFitWidth(48);
        icon.setFitHeight(48);
        Label title = new Label(messages.text("start.title"));
        title.getStyleClass().add("dialog-title");
        Label words = new Label(sentence);
        words.setId("trouble");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(8, title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox said = new HBox(16, icon, text);
        Button close = new Button(messages.text("start.close"));
        close.setId("trouble-close");
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(_ -> close());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(16, said, buttons);
        content.getStyleClass().add("trouble");
        content.setPrefWidth(WIDTH);
        return content;
    }

    private void close() {
        stay.stop();
        stage.hide();
        closed.run();
    }
}
