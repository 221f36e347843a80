package app.twinwatch.twin;

import java.time.Instant;

/**
 * One line of a twin's history: it was first seen in this state at this time.
 *
 * @param state the state that began
 * @param at when Twinwatch learned of it, which may be later than it happened
 */
public record StateChange(TwinState state, Instant at) {}
