package app.twinwatch.ui.main;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.main.StatusLine.Light;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.Connection;
import app.twinwatch.watch.WatcherStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Puts into words how Twinwatch stands with HeyGen. Immutable; any thread. */
final class StatusWords {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofSeconds(10);

    private final Messages messages;
    private final TimeWords times;
    private final String service;

    /** @param service what to call the other side, so that the demo does not pass for HeyGen */
    StatusWords(Messages messages, TimeWords times, String service) {
        this.messages = messages;
        this.times = times;
        this.service = service;
    }

    StatusLine line(WatcherStatus status, Instant now, LocalDate today) {
        return new StatusLine(
                light(status.connection()),
                status.reported()
                        .map(words -> messages.text("status.reported", words))
                        .orElseGet(() -> connection(status.connection())),
                next(status, now),
                used(status, today));
    }

    /**
     * Says when the words of {@link #line} will be different next: soon while they count down. Towards a check they do so
     * in steps, because with many twins the next one is always near, and to draw every second has its price.
     */
    Optional<Duration> changesIn(WatcherStatus status, Instant now) {
        Duration step = status.connection() instanceof Connection.Waiting ? SECOND : STEP;
        return countdownEnd(status)
                .map(moment -> Duration.between(now, moment))
                .filter(left -> left.compareTo(SOON) < 0 && !left.isNegative())
                .map(left -> left.toMillis() % step.toMillis())
                .map(rest -> rest == 0 ? step : Duration.ofMillis(rest));
    }

    /** Says in one sentence what is wrong and needs a person; empty while nothing does. */
    Optional<String> alarm(Connection connection) {
        return connection instanceof Connection.Stopped(StatusReply reply)
                ? Optional.of(messages.text("alarm." + problem(reply), ownWords(reply)))
                : Optional.empty();
    }

    private static Light light(Connection connection) {
        return switch (connection) {
            case Connection.NoKey(), Connection.Untried() -> Light.NEUTRAL;
            case Connection.Connected() -> Light.GOOD;
            case Connection.Waiting(StatusReply _, Instant _) -> Light.WAITING;
            case Connection.Stopped(StatusReply _) -> Light.BAD;
        };
    }

    private String connection(Connection connection) {
        return switch (connection) {
            case Connection.NoKey() -> messages.text("status.noKey");
            case Connection.Untried() -> messages.text("status.untried", service);
            case Connection.Connected() -> messages.text("status.connected", service);
            case Connection.Waiting(StatusReply reply, Instant _) -> messages.text("status." + problem(reply), service);
            case Connection.Stopped(StatusReply reply) -> messages.text("status." + problem(reply), service);
        };
    }

    private String next(WatcherStatus status, Instant now) {
        return switch (status.connection()) {
            case Connection.NoKey(), Connection.Stopped(StatusReply _) -> messages.text("status.nothingUntil");
            case Connection.Waiting(StatusReply _, Instant until) ->
                messages.text("status.retry", left(Duration.between(now, until), SECOND));
            case Connection.Untried(), Connection.Connected() -> planned(status, now);
        };
    }

    private String planned(WatcherStatus status, Instant now) {
        if (status.underWay() > 0) {
            return messages.text("status.checking", status.underWay());
        }
        return status.nextCheckAt()
                .map(next -> messages.text("status.next", left(Duration.between(now, next), STEP)))
                .orElseGet(() -> messages.text("status.nothing"));
    }

    private String left(Duration left, Duration step) {
        return left.compareTo(SOON) < 0 ? times.countdown(inSteps(left, step)) : times.duration(left);
    }

    private static Duration inSteps(Duration left, Duration step) {
        return step.multipliedBy(Math.ceilDiv(left.toMillis(), step.toMillis()));
    }

    private String used(WatcherStatus status, LocalDate today) {
        CheckCount count = status.today();
        int used = count.day().equals(today) ? count.used() : 0;
        return status.dailyLimit() == WatcherStatus.NO_LIMIT
                ? messages.text("status.used", used)
                : messages.text("status.usedOf", used, status.dailyLimit());
    }

    private static Optional<Instant> countdownEnd(WatcherStatus status) {
        return status.connection() instanceof Connection.Waiting(StatusReply _, Instant until)
                ? Optional.of(until)
                : status.nextCheckAt();
    }

    private static String problem(StatusReply reply) {
        return switch (reply) {
            case StatusReply.KeyRejected _ -> "keyRejected";
            case StatusReply.NotAllowed _ -> "notAllowed";
            case StatusReply.OutOfCredits _ -> "outOfCredits";
            case StatusReply.SlowDown _ -> "slowDown";
            case StatusReply.ServerFault _ -> "serverFault";
            case StatusReply.EndpointMoved _ -> "moved";
            case StatusReply.Redirected _ -> "redirected";
            case StatusReply.Unreadable _ -> "unreadable";
            case StatusReply.Unreachable(StatusReply.Unreachable.Cause cause) ->
                switch (cause) {
                    case REFUSED -> "refused";
                    case TIMED_OUT -> "timedOut";
                    case UNKNOWN_HOST -> "offline";
                    case UNTRUSTED -> "untrusted";
                    case BROKEN -> "broken";
                };
            // These are answers about one twin and never hold up the others.
            case StatusReply.Answered _, StatusReply.UnknownTwin _, StatusReply.IsGroup _, StatusReply.Refused _ ->
                "unreadable";
        };
    }

    private String ownWords(StatusReply reply) {
        String words = switch (reply) {
            case StatusReply.KeyRejected(String said) -> said;
            case StatusReply.NotAllowed(String said) -> said;
            case StatusReply.OutOfCredits(String said) -> said;
            case StatusReply.UnknownTwin(String said) -> said;
            case StatusReply.Refused(int _, String said) -> said;
            case StatusReply.Answered _,
                    StatusReply.IsGroup _,
                    StatusReply.SlowDown _,
                    StatusReply.ServerFault _,
                    StatusReply.EndpointMoved _,
                    StatusReply.Redirected _,
                    StatusReply.Unreadable _,
                    StatusReply.Unreachable _ -> "";
        };
        return words.isBlank() ? "" : messages.text("alarm.ownWords", words);
    }
}
