package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import java.time.Instant;
import java.util.Optional;

/**
 * A call to HeyGen as it is kept: no key, no name and no address is in it.
 *
 * @param at when it began
 * @param kind what it asked for, in one word
 * @param twin whom it asked about, if it was about one twin
 * @param result the HTTP status in digits, or in one word why no answer came
 */
public record KeptCall(Instant at, String kind, Optional<AvatarId> twin, String result) {}
