package app.twinwatch.ui.handover;

import app.twinwatch.ui.common.CsvText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Moments in the cells of a spreadsheet: in local time, because people read them there. */
final class CellMoment {
    /** What spreadsheets make of it when they save; a day and a month that could be either are not guessed. */
    private static final List<DateTimeFormatter> READ = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d H:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm[:ss]", Locale.ROOT));

    private CellMoment() {}

    static String write(Instant moment, ZoneId zone) {
        return CsvText.moment(moment, zone);
    }

    /** Returns the moment; empty for a cell that says none that can be understood. */
    static Optional<Instant> read(String cell, ZoneId zone) {
        for (DateTimeFormatter form : READ) {
            try {
                return Optional.of(
                        LocalDateTime.parse(cell.strip(), form).atZone(zone).toInstant());
            } catch (DateTimeException _) {
                // Perhaps it is in the next form.
            }
        }
        return Optional.empty();
    }
}
