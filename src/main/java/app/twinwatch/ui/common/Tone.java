package app.twinwatch.ui.common;

import app.twinwatch.twin.TwinState;
import java.util.Locale;

/** The colour and shape in which a state is shown; never the only sign of it, because words stand beside. */
public enum Tone {
    FAILED,
    PERMISSION,
    TRAINING,
    READY,
    UNKNOWN,
    WAITING;

    /** Returns the tone of a state. */
    public static Tone of(TwinState state) {
        return switch (state) {
            case TwinState.Unchecked() -> WAITING;
            case TwinState.Training() -> TRAINING;
            case TwinState.AwaitingPermission() -> PERMISSION;
            case TwinState.Ready() -> READY;
            case TwinState.Failed(String _) -> FAILED;
            case TwinState.NotFound(), TwinState.Other(String _) -> UNKNOWN;
        };
    }

    /** Returns the class by which the stylesheet knows the tone. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
