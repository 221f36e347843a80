package app.twinwatch.watch;

import java.time.LocalDate;

/**
 * How many checks were used on one day.
 *
 * @param day in the user's time zone
 * @param used calls that reached HeyGen, each of which may have cost credits
 */
public record CheckCount(LocalDate day, int used) {}
