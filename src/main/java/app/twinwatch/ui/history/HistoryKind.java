package app.twinwatch.ui.history;

import app.twinwatch.twin.Happening;
import app.twinwatch.twin.TwinState;

/** A choice of what happened, by its kind. */
enum HistoryKind {
    ALL,
    READY,
    FAILED,
    PERMISSION,
    TRAINING,
    /** HeyGen does not know the twin, or says a word of its own. */
    UNCLEAR,
    /** The twin came to the list or left it. */
    LIST;

    /** Returns the one kind, beside {@link #ALL}, that the event is of. */
    static HistoryKind of(Happening what) {
        return switch (what) {
            case Happening.Added(), Happening.Imported(), Happening.PutBack(), Happening.Removed() -> LIST;
            case Happening.Changed(TwinState _, TwinState to) ->
                switch (to) {
                    case TwinState.Ready() -> READY;
                    case TwinState.Failed(String _) -> FAILED;
                    case TwinState.AwaitingPermission() -> PERMISSION;
                    case TwinState.Training(), TwinState.Unchecked() -> TRAINING;
                    case TwinState.NotFound(), TwinState.Other(String _) -> UNCLEAR;
                };
        };
    }

    boolean accepts(Happening what) {
        return this == ALL || of(what) == this;
    }
}
