package app.twinwatch.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a JavaFX application can be: one window with a word in it. What it costs, every one costs. */
final class BareWindow {
    private BareWindow() {}

    /** Is not the main class, because Java starts no application from the class path as it is. */
    public static final class Word extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Twinwatch")), 1280, 800));
            stage.show();
        }
    }

    public static void main(String[] arguments) {
        Application.launch(Word.class, arguments);
    }
}
