package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.util.List;

/**
 * What the window's title and the program's icon say to whoever sees nothing else of Twinwatch.
 *
 * @param count how many twins need a person, without those that are to be quiet
 * @param failed whether one of them failed
 */
public record Attention(int count, boolean failed) {
    /** Nobody is needed. */
    static final Attention NONE = new Attention(0, false);

    static Attention of(List<Twin> all) {
        List<Twin> needing = all.stream()
                .filter(twin -> !twin.quiet() && TwinFilter.of(twin.state()) == TwinFilter.ATTENTION)
                .toList();
        return new Attention(
                needing.size(), needing.stream().anyMatch(twin -> twin.state() instanceof TwinState.Failed));
    }
}
