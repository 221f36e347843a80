package app.twinwatch.twin;

import java.util.Optional;

/** What a person wants to hear of when it happens to a twin; what needs attention most comes first. */
public enum NewsKind {
    /** The training ended without a twin. */
    FAILED,
    /** The person must record the permission video. */
    PERMISSION,
    /** HeyGen does not know the ID any more. */
    UNKNOWN,
    /** The training takes much longer than usual. */
    SLOW,
    /** The twin can be used. */
    READY;

    /** Returns what there is to hear when this state begins; empty if the twin is only on its way. */
    public static Optional<NewsKind> of(TwinState state) {
        return switch (state) {
            case TwinState.Failed(String _) -> Optional.of(FAILED);
            case TwinState.AwaitingPermission() -> Optional.of(PERMISSION);
            case TwinState.NotFound() -> Optional.of(UNKNOWN);
            case TwinState.Ready() -> Optional.of(READY);
            case TwinState.Unchecked(), TwinState.Training(), TwinState.Other(String _) -> Optional.empty();
        };
    }
}
