package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Tone;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What to do about a twin that needs a person: numbered steps, HeyGen's own words, a message for its support. */
final class HelpBox extends VBox {
    private final Messages messages;
    private final Label ownWords = new Label();
    private final VBox steps = new VBox(6);
    private final Button copy = new Button();

    HelpBox(Messages messages, Runnable copySupportMessage) {
        super(12);
        this.messages = messages;
        setId("detail-help");
        steps.getStyleClass().add("help-steps");
        ownWords.getStyleClass().add("muted");
        ownWords.setWrapText(true);
        ownWords.setMinHeight(USE_PREF_SIZE);
        copy.setText(messages.text("detail.copySupport"));
        copy.setId("copy-support");
        copy.setOnAction(_ -> copySupportMessage.run());
        getChildren().addAll(steps, ownWords, copy);
    }

    void show(DetailContent content) {
        boolean helps = !content.steps().isEmpty();
        setVisible(helps);
        setManaged(helps);
        if (!helps) {
            return;
        }
        Label heading = new Label(messages.text(content.tone() == Tone.FAILED ? "card.howToFix" : "card.whatToDo"));
        heading.getStyleClass().add("help-heading");
        steps.getStyleClass().setAll("help-steps", content.tone().styleClass());
        steps.getChildren().setAll(heading);
        for (int number = 1; number <= content.steps().size(); number++) {
            steps.getChildren().add(step(number, content.steps().get(number - 1)));
        }
        ownWords.setText(content.ownWords().orElse(""));
        ownWords.setVisible(content.ownWords().isPresent());
        ownWords.setManaged(content.ownWords().isPresent());
    }

    private Region step(int number, String words) {
        Label figure = new Label(messages.text("detail.stepNumber", number));
        figure.setMinWidth(18);
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(4, figure, text);
    }
}
