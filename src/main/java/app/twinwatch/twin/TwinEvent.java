package app.twinwatch.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of what happened to twins; it outlives the twin's place on the list.
 *
 * @param at when Twinwatch learned of it, which may be later than it happened
 * @param id whom it happened to
 * @param name what the twin was called then, as plain text; empty if it had no name yet
 * @param what what happened
 */
public record TwinEvent(Instant at, AvatarId id, Optional<String> name, Happening what) {
    /** Returns something that happened to this twin, under its present name. */
    public static TwinEvent of(Twin twin, Instant at, Happening what) {
        return new TwinEvent(at, twin.id(), twin.label().or(twin::name), what);
    }

    /** Returns what a twin's own history tells: when it was added, as far as that is remembered, and every change since. */
    public static List<TwinEvent> pastOf(Twin twin) {
        List<TwinEvent> past = new ArrayList<>();
        List<StateChange> history = twin.history();
        boolean whole = history.isEmpty() || history.size() < Twin.MAXIMUM_HISTORY;
        if (whole || history.getFirst().state() instanceof TwinState.Unchecked) {
            past.add(of(twin, twin.addedAt(), new Happening.Added()));
        }
        for (int index = 1; index < history.size(); index++) {
            StateChange change = history.get(index);
            past.add(of(
                    twin,
                    change.at(),
                    new Happening.Changed(history.get(index - 1).state(), change.state())));
        }
        return past;
    }
}
