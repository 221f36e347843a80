package app.twinwatch.watch;

import java.time.Duration;

/**
 * What became of somebody's wish to have twins checked now.
 *
 * @param asked how many HeyGen is asked about
 * @param tooSoon how many are left out, because the same wish came a moment ago
 * @param pause until all of those may be wished for again; zero if there are none
 */
public record ManualCheck(int asked, int tooSoon, Duration pause) {}
