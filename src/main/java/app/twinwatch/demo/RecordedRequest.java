package app.twinwatch.demo;

import java.time.Instant;

/**
 * A request that the built-in HeyGen got.
 *
 * @param path without the query, which may hold a signature
 * @param withKey whether it carried an API key; the key itself is not recorded
 * @param at when it came
 */
public record RecordedRequest(String method, String path, boolean withKey, Instant at) {}
