package app.twinwatch.watch;

import java.time.LocalDate;

/**
 * How many checks were used on one day, and in its month so far.
 *
 * @param day in the user's time zone
 * @param used calls of that day that reached HeyGen, each of which may have cost credits
 * @param usedThisMonth the same for the month that the day belongs to
 */
public record CheckCount(LocalDate day, int used, int usedThisMonth) {
    /** What is known of nothing but the day itself. */
    public CheckCount(LocalDate day, int used) {
        this(day, used, used);
    }

    /** Nothing was ever counted. */
    public static CheckCount none() {
        return new CheckCount(LocalDate.EPOCH, 0);
    }
}
