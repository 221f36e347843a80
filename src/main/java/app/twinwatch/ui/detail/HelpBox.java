package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.detail.DetailContent.Help;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What to do about a twin that needs a person: numbered steps, HeyGen's own words, the deed that most likely helps, and
 * HeyGen's page about it. FX thread only.
 */
final class HelpBox extends VBox {
    private final Messages messages;
    private final DetailViewModel viewModel;
    private final VBox steps = new VBox(4);
    private final Label ownWords = new Label();
    private final Button first = new Button();

    HelpBox(Messages messages, DetailViewModel viewModel) {
        super(12);
        this.messages = messages;
        this.viewModel = viewModel;
        setId("detail-help");
        ownWords.setId("detail-own-words");
        ownWords.getStyleClass().add("muted");
        ownWords.setWrapText(true);
        ownWords.setMinHeight(USE_PREF_SIZE);
        first.setId("help-first");
        first.getStyleClass().add("accent");
        Button article = new Button(messages.text("detail.heyGenHelp"));
        article.setId("help-article");
        article.setOnAction(_ -> viewModel.openHelp());
        getChildren().addAll(steps, ownWords, new FlowPane(8, 8, first, article));
    }

    /** Shows the help, or nothing where none is needed. */
    void show(Tone tone, Optional<Help> help) {
        setVisible(help.isPresent());
        setManaged(help.isPresent());
        help.ifPresent(given -> draw(tone, given));
    }

    private void draw(Tone tone, Help help) {
        Label heading = new Label(help.heading());
        heading.getStyleClass().add("help-heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        steps.getStyleClass().setAll("help-steps", tone.styleClass());
        steps.getChildren().setAll(heading);
        for (int number = 1; number <= help.steps().size(); number++) {
            steps.getChildren().add(step(number, help.steps().get(number - 1)));
        }
        ownWords.setText(help.ownWords().orElse(""));
        ownWords.setVisible(help.ownWords().isPresent());
        ownWords.setManaged(help.ownWords().isPresent());
        first.setText(messages.text(help.firstDeed().messageKey()));
        first.setOnAction(_ -> viewModel.perform(help.firstDeed()));
    }

    private Region step(int number, String words) {
        Label figure = new Label(messages.text("detail.stepNumber", number));
        figure.getStyleClass().add("help-figure");
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(4, figure, text);
    }
}
