package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.heygen.AccountReply;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.Remaining;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.TwinSamples;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountWatchTest {
    private static final ApiKey KEY = WatchedHeyGen.key("first-key");
    private static final Remaining MUCH = new Remaining.UsageCredits(new BigDecimal(412));

    private final MovableClock clock = new MovableClock(TwinSamples.NOON);
    private final List<ApiKey> asked = new CopyOnWriteArrayList<>();
    private final List<Optional<Remaining>> told = new CopyOnWriteArrayList<>();
    private volatile AccountReply reply = new AccountReply.Told(Optional.of(MUCH));
    private final AccountWatch account = new AccountWatch(
            key -> {
                AccountReply given = reply;
                asked.add(key);
                return given;
            },
            clock);

    @BeforeEach
    void listen() {
        account.listen(told::add);
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void nothingIsAskedWithoutAKey() {
        account.answered();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsLeftIsAskedForOnceAnHourAtTheMost() {
        account.useKey(KEY);
        account.answered();
        Eventually.that("it is told", () -> told.equals(List.of(Optional.of(MUCH))));
        account.useKey(KEY);
        account.answered();
        clock.move(Duration.ofMinutes(59));
        account.answered();
        assertThat(asked).hasSize(1);

        clock.move(Duration.ofMinutes(2));
        Eventually.that("it is asked for again", () -> {
            account.answered();
            return told.size() == 2;
        });
        assertThat(asked).hasSize(2);
    }

    @Test
    void aClockThatWasAheadKeepsNobodyWaiting() {
        account.useKey(KEY);
        account.answered();
        Eventually.that("it is told", () -> told.size() == 1);
        clock.move(Duration.ofDays(-365));
        Eventually.that("it is asked for again", () -> {
            account.answered();
            return asked.size() == 2;
        });
    }

    @Test
    void whoListensLaterHearsAtOnceWhatIsKnown() {
        account.useKey(KEY);
        account.answered();
        Eventually.that("it is told", () -> told.size() == 1);
        List<Optional<Remaining>> toldLater = new CopyOnWriteArrayList<>();
        account.listen(toldLater::add);
        assertThat(toldLater).containsExactly(Optional.of(MUCH));
    }

    @Test
    void theEndGivesUpTheQuestionThatIsOpen() throws InterruptedException {
        EndlessQuestion<AccountReply> question = new EndlessQuestion<>();
        AccountWatch silent = new AccountWatch(_ -> question.ask(), clock);
        silent.useKey(KEY);
        silent.answered();
        question.awaitBegin();
        silent.close();
        question.awaitEnd();
    }

    @Test
    void anAnswerThatFailsTellsNothingNew() {
        account.useKey(KEY);
        reply = new AccountReply.Failed(new StatusReply.EndpointMoved(404));
        account.answered();
        Eventually.that("it was asked for", () -> asked.size() == 1);
        reply = new AccountReply.Told(Optional.of(MUCH));
        Eventually.that("it is asked for again in its time", () -> {
            clock.move(Duration.ofMinutes(61));
            account.answered();
            return !told.isEmpty();
        });
        assertThat(told).containsOnly(Optional.of(MUCH));
    }

    @Test
    void anotherKeyIsAnotherAccount() {
        account.useKey(KEY);
        account.answered();
        Eventually.that("it is told", () -> told.size() == 1);
        account.forgetKey();
        assertThat(told.getLast()).isEmpty();

        ApiKey other = WatchedHeyGen.key("second-key");
        account.useKey(other);
        Eventually.that("the other account is asked for", () -> {
            account.answered();
            return asked.contains(other);
        });
    }
}
