package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many checks may be made by themselves today. Those that somebody wants are made all the same, and count.
 *
 * <p>Not safe from several threads: {@link Watcher} guards it.
 */
final class DailyLimit {
    /** The limit of those who set none. */
    static final int NONE = Integer.MAX_VALUE;

    private final CheckLedger ledger;
    private int usual = NONE;
    private LocalDate generousDay = LocalDate.EPOCH;
    private int generousLimit;

    DailyLimit(CheckLedger ledger) {
        this.ledger = ledger;
    }

    /** Allows this many on every day, also where more were allowed for today. */
    void set(int checks) {
        usual = checks;
        generousDay = LocalDate.EPOCH;
    }

    /** Allows so many more today than were used, or than are allowed anyway. */
    void allowMore(int checks) {
        CheckCount today = ledger.today();
        int reached = Math.max(today(), today.used());
        generousLimit = reached > NONE - checks ? NONE : reached + checks;
        generousDay = today.day();
    }

    /** Returns how many are allowed today. */
    int today() {
        return ledger.today().day().equals(generousDay) ? generousLimit : usual;
    }

    /**
     * Returns how many may still begin; none or less if too many were used.
     *
     * @param underWay how many calls are not in the books yet
     */
    int left(int underWay) {
        return today() - ledger.today().used() - underWay;
    }

    /** Returns when the next check of the plan is due that may be made then; empty if none is planned. */
    Optional<Instant> nextDue(CheckPlan plan, int underWay) {
        Optional<Instant> unwanted = plan.nextDue().map(due -> earliest(due, underWay));
        return Stream.concat(plan.nextWantedDue().stream(), unwanted.stream()).min(Comparator.naturalOrder());
    }

    /** Returns when the twin's next check is due and may be made; empty if none is planned. */
    Optional<Instant> dueAt(AvatarId id, CheckPlan plan, int underWay) {
        return plan.dueAt(id).map(due -> plan.isWanted(id) ? due : earliest(due, underWay));
    }

    private Instant earliest(Instant due, int underWay) {
        if (left(underWay) > 0) {
            return due;
        }
        Instant tomorrow = ledger.tomorrow();
        return due.isAfter(tomorrow) ? due : tomorrow;
    }
}
