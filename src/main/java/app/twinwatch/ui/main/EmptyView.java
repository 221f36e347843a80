package app.twinwatch.ui.main;

import app.twinwatch.ui.common.AppIcon;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import app.twinwatch.ui.common.StateGlyph;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the place of the cards when there are none to show: why, and what to do. FX thread only. */
final class EmptyView extends VBox {
    private EmptyView(Messages messages, String keys, String id) {
        super(12);
        setId(id);
        getStyleClass().add("empty-view");
        setAlignment(Pos.CENTER);
        Label title = new Label(messages.text(keys + ".title"));
        title.getStyleClass().add("dialog-title");
        Label words = new Label(messages.text(keys + ".words"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(440);
        words.setAlignment(Pos.CENTER);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, words);
    }

    /** For a list without any twin. */
    static EmptyView ofList(Messages messages, Runnable add) {
        EmptyView view = new EmptyView(messages, "empty.list", "empty-list");
        ImageView icon = new ImageView(AppIcon.ofSize(128));
        icon.setFitWidth(72);
        icon.setFitHeight(72);
        view.getChildren().addFirst(icon);
        VBox steps = new VBox(6);
        steps.setId("first-steps");
        steps.setMaxWidth(440);
        messages.text("empty.list.steps", new ShortcutWords(messages).key(Shortcut.PASTE))
                .lines()
                .forEach(step -> steps.getChildren()
                        .add(step(messages, steps.getChildren().size() + 1, step)));
        Button button = view.button(messages.text("header.add"), add);
        button.getStyleClass().add("accent");
        button.setGraphic(StateGlyph.icon(Feather.PLUS, "accent-glyph"));
        view.getChildren().addAll(steps, button);
        return view;
    }

    /** Returns it in a frame that lets it be read whole where text is large and room is scarce. */
    ScrollPane scrolling() {
        ScrollPane frame = new ScrollPane(this);
        frame.getStyleClass().add("bare-scroll");
        frame.setFitToWidth(true);
        // In the middle of the frame, and as high as its words need where that is more.
        minHeightProperty().bind(frame.viewportBoundsProperty().map(Bounds::getHeight));
        frame.setFocusTraversable(false);
        return frame;
    }

    private static HBox step(Messages messages, int number, String words) {
        Label figure = new Label(messages.text("detail.stepNumber", number));
        figure.getStyleClass().add("strong");
        figure.setMinWidth(USE_PREF_SIZE);
        Label step = new Label(words);
        step.setWrapText(true);
        step.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(8, figure, step);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** For a search or a filter that leaves nothing over. */
    static EmptyView ofSearch(Messages messages, Runnable showAll) {
        EmptyView view = new EmptyView(messages, "empty.search", "empty-search");
        view.getChildren().add(view.button(messages.text("empty.search.showAll"), showAll));
        return view;
    }

    private Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setId(getId() + "-button");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
