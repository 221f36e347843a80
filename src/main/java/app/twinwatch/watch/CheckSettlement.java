package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Draws the conclusions from a reply, for the plan and for everybody. Not safe from several threads: {@link Watcher} guards it. */
final class CheckSettlement {
    private final CheckPlan plan;
    private final Gate gate;

    CheckSettlement(CheckPlan plan, Gate gate) {
        this.plan = plan;
        this.gate = gate;
    }

    /**
     * Ends a check.
     *
     * @param twin as it stands now; empty if it left the list
     * @param present whether it was made with the present key: what an earlier key could or could not do says nothing
     *     about that one
     */
    void settle(AvatarId id, Optional<Twin> twin, StatusReply reply, boolean present, Instant now) {
        switch (Verdict.on(reply)) {
            case Verdict.News _, Verdict.Several _ -> {
                plan.finished(id);
                if (present) {
                    gate.answered(now);
                }
            }
            case Verdict.OnlyThisTwin()
            when present -> {
                plan.refused(id, twin, now);
                gate.answered(now);
            }
            case Verdict.Wait(Optional<Duration> atLeast)
            when present -> {
                boolean othersAnswered = gate.connection() instanceof Connection.Connected;
                plan.failed(id, twin, othersAnswered && !(reply instanceof StatusReply.SlowDown), now);
                gate.hold(reply, atLeast, now);
            }
            case Verdict.Stop()
            when present -> {
                plan.failed(id, twin, false, now);
                gate.stop(reply);
            }
            case Verdict.OnlyThisTwin(), Verdict.Wait(Optional<Duration> _), Verdict.Stop() ->
                plan.failed(id, twin, false, now);
        }
    }
}
