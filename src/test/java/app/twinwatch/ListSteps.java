package app.twinwatch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.Watchlist;
import java.time.Instant;
import java.util.List;

/**
 * An endless life of a list, in numbered steps of one change each, the same every time: twins are added, asked about,
 * written on, become ready and are removed. So whoever finds a list can say after which step it was saved.
 */
final class ListSteps {
    private static final int KINDS = 5;
    private static final int MOST_TWINS = 60;

    private ListSteps() {}

    /** @param step from 1 on; the ones before it were taken already */
    static void take(int step, Watchlist list) {
        int twin = step / KINDS;
        AvatarId id = TwinSamples.id(twin);
        Instant now = TwinSamples.NOON.plusSeconds(step);
        switch (step % KINDS) {
            case 0 -> list.add(List.of(id), now);
            case 1 -> observe(new TwinState.Training(), twin, list, now);
            case 2 -> list.edit(id, remarks -> remarks.withNote("written in step " + step));
            case 3 -> observe(new TwinState.Ready(), twin, list, now);
            default -> list.remove(List.of(TwinSamples.id(twin - MOST_TWINS < 0 ? twin : twin - MOST_TWINS)));
        }
    }

    private static void observe(TwinState state, int twin, Watchlist list, Instant now) {
        list.observe(TwinSamples.id(twin), TwinSamples.facts(state, "Twin " + twin, TwinSamples.NOON), now);
    }
}
