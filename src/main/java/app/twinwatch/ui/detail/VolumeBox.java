package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;

/**
 * How loud the film is: a slider that stands over the sound button while the pointer or the focus is at either. FX
 * thread only.
 */
final class VolumeBox extends StackPane {
    private final Slider slider = new Slider(0, 1, 1);
    /** Held here, because a binding is held by nobody else. */
    private final BooleanBinding wanted;

    /** @param button the sound button */
    VolumeBox(VideoPlayerViewModel viewModel, Messages messages, Node button) {
        setId("video-volume");
        getStyleClass().add("video-volume");
        slider.setId("video-volume-slider");
        slider.getStyleClass().add("video-slider");
        slider.setOrientation(Orientation.VERTICAL);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(messages.text("video.volume"));
        slider.valueProperty().bindBidirectional(viewModel.volumeProperty());
        getChildren().add(slider);
        wanted = Bindings.createBooleanBinding(
                () -> button.isHover() || button.isFocused() || isHover() || isFocusWithin(),
                button.hoverProperty(),
                button.focusedProperty(),
                hoverProperty(),
                focusWithinProperty());
        visibleProperty().bind(wanted);
    }
}
