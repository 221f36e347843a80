package app.twinwatch.store;

import java.time.Instant;

/**
 * What was found out about the versions of HeyGen's interface at one address.
 *
 * @param address the address it is about
 * @param reason why a version is asked there, in a word of whoever found it out, who has to judge an unknown one
 * @param since when the reason came up
 * @param examinedAt when it was last looked at
 */
public record ServiceFinding(String address, String reason, Instant since, Instant examinedAt) {}
