package app.twinwatch.ui.common;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Lets the mouse read whole what has no room where it stands. FX thread only. */
public final class WholeText {
    private WholeText() {}

    /** Shows the label's text in a tooltip for as long as a part of it is cut off. */
    public static void inTooltip(Labeled label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole : null));
    }
}
