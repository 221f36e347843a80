package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Plays the chosen twin's voice, and stops it. FX thread only. */
public final class VoiceButton extends Button {
    private final Messages messages;

    public VoiceButton(VoiceSampleViewModel viewModel, Messages messages) {
        this.messages = messages;
        setId("voice-play");
        getStyleClass().add("small-button");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip());
        setOnAction(_ -> viewModel.toggle());
        viewModel.stageProperty().subscribe(this::show);
    }

    private void show(VoiceSampleViewModel.Stage stage) {
        boolean still = stage == VoiceSampleViewModel.Stage.STILL;
        setGraphic(
                still
                        ? StateGlyph.solid("voice-glyph", "play-shape")
                        : StateGlyph.icon(Feather.SQUARE, "button-glyph"));
        String words = messages.text("voice." + stage.name());
        setAccessibleText(words);
        getTooltip().setText(words);
    }
}
