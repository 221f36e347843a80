package app.twinwatch.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * What the watcher is doing.
 *
 * @param connection how Twinwatch stands with HeyGen
 * @param nextCheckAt when the next check is due by plan; empty if none is planned or none may be made
 * @param underWay how many checks wait for their answer
 * @param today checks used today
 */
public record WatcherStatus(Connection connection, Optional<Instant> nextCheckAt, int underWay, CheckCount today) {}
