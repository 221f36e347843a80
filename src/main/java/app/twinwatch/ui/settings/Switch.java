package app.twinwatch.ui.settings;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Something that is on or off. A toggle button in the shape of a switch, so that keys and screen readers know it. FX thread only. */
final class Switch extends ToggleButton {
    /**
     * A switch that shows how things stand and wishes them changed.
     *
     * @param name what screen readers call it
     */
    Switch(String id, String name, ObservableValue<Boolean> present, Consumer<Boolean> choose) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().setAll("switch");
        Region thumb = new Region();
        thumb.getStyleClass().add("switch-thumb");
        setGraphic(thumb);
        present.subscribe(this::setSelected);
        setOnAction(_ -> choose.accept(isSelected()));
    }
}
