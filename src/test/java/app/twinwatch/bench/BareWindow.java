package app.twinwatch.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a JavaFX application can be: one window with a word in it. What it costs, every one costs. */
public final class BareWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Twinwatch")), 1280, 800));
        stage.show();
    }

    public static void main(String[] arguments) {
        launch(arguments);
    }
}
