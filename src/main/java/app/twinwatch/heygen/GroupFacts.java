package app.twinwatch.heygen;

import java.time.Instant;
import java.util.Optional;

/**
 * What HeyGen says about a group of twins.
 *
 * @param name what it is called, as plain text
 * @param createdAt when it was ordered
 * @param consent HeyGen's word for whether the person has given permission, as plain text
 */
public record GroupFacts(Optional<String> name, Optional<Instant> createdAt, Optional<String> consent) {}
