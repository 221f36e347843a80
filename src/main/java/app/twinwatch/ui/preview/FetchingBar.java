package app.twinwatch.ui.preview;

import app.twinwatch.preview.Progress;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * How far a video's download is, over the foot of the picture, with a way to stop it. FX thread only.
 *
 * <p>The bar never runs to and fro while the length is unknown: that would cost a quarter of a processor core.
 */
final class FetchingBar extends VBox {
    private static final double MEGABYTE = 1_000_000;

    private final Messages messages;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop = new Button();

    /** @param cancel stops the download */
    FetchingBar(Messages messages, Runnable cancel) {
        super(6);
        this.messages = messages;
        setId("preview-fetching");
        getStyleClass().add("fetching-bar");
        setMaxHeight(USE_PREF_SIZE);
        words.setId("preview-fetching-words");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        stop.setId("preview-cancel");
        stop.setGraphic(StateGlyph.icon(Feather.X, "fetching-glyph"));
        stop.getStyleClass().add("fetching-stop");
        stop.setAccessibleText(messages.text("preview.stop"));
        stop.setTooltip(new Tooltip(messages.text("preview.stop")));
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> cancel.run());
        HBox line = new HBox(8, words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, bar);
    }

    /** Gives the focus to the button that stops the download. */
    void takeFocus() {
        stop.requestFocus();
    }

    void show(PreviewStage stage) {
        switch (stage) {
            case PreviewStage.Opening() -> show(messages.text("preview.opening"), OptionalLong.empty(), 0);
            case PreviewStage.AskingForLink() -> show(messages.text("preview.asking"), OptionalLong.empty(), 0);
            case PreviewStage.Fetching(Progress(long received, OptionalLong total)) ->
                show(amount(received, total), total, received);
            case PreviewStage.Still(),
                    PreviewStage.NoVideo(),
                    PreviewStage.Playable(),
                    PreviewStage.Film _,
                    PreviewStage.Trouble _ -> setVisible(false);
        }
    }

    private void show(String text, OptionalLong total, long received) {
        words.setText(text);
        bar.setVisible(total.isPresent());
        bar.setProgress(total.isPresent() ? (double) received / Math.max(1, total.getAsLong()) : 0);
        setVisible(true);
    }

    private String amount(long received, OptionalLong total) {
        return total.isPresent()
                ? messages.text("preview.fetchingOf", received / MEGABYTE, total.getAsLong() / MEGABYTE)
                : messages.text("preview.fetching", received / MEGABYTE);
    }
}
