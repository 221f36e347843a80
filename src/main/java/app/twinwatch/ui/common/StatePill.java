package app.twinwatch.ui.common;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A state in one or two words on its colour, with its shape. FX thread only. */
public final class StatePill extends Label {
    private @Nullable Tone tone;

    public StatePill() {
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows a state. */
    public void show(Tone newTone, String words) {
        setText(words);
        if (newTone != tone) {
            if (tone != null) {
                getStyleClass().remove(tone.styleClass());
            }
            getStyleClass().add(newTone.styleClass());
            setGraphic(StateGlyph.small(newTone));
            tone = newTone;
        }
    }
}
