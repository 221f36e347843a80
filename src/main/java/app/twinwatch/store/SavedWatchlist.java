package app.twinwatch.store;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The list as it is kept on disk, with the count that the daily limit needs after a restart.
 *
 * @param twins the twins in the user's order, no ID twice
 * @param countedDay the day that the checks were counted on
 * @param checksThatDay how many checks were made on that day; never negative
 * @param trainings how long past trainings took, oldest first; their twins may have left the list
 * @param tagColours which colours the user's tags have
 */
public record SavedWatchlist(
        List<Twin> twins,
        LocalDate countedDay,
        int checksThatDay,
        List<TrainingTime> trainings,
        Map<Tag, TagColour> tagColours) {
    /** @throws IllegalArgumentException if the count is negative */
    public SavedWatchlist {
        if (checksThatDay < 0) {
            throw new IllegalArgumentException("a count can't be negative: " + checksThatDay);
        }
        twins = List.copyOf(twins);
        trainings = List.copyOf(trainings);
        tagColours = Map.copyOf(tagColours);
    }

    /** A list without coloured tags. */
    public SavedWatchlist(List<Twin> twins, LocalDate countedDay, int checksThatDay, List<TrainingTime> trainings) {
        this(twins, countedDay, checksThatDay, trainings, Map.of());
    }

    /** A list that remembers no past trainings. */
    public SavedWatchlist(List<Twin> twins, LocalDate countedDay, int checksThatDay) {
        this(twins, countedDay, checksThatDay, List.of());
    }
}
