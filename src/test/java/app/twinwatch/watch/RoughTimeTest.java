package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However bad the network and HeyGen are, nothing is lost, nothing is asked past the books, and nothing is left open. */
@Timeout(300)
class RoughTimeTest {
    @Test
    void twoDaysOfEveryWeatherLoseNoChangeAskNothingPastTheBooksAndLeaveNothingOpen() throws Exception {
        RoughTime.Account account =
                RoughTime.withNothingLeftOpen(new RoughTime(30, Duration.ofDays(2), 11)::everyWeather);

        assertThat(account.heard()).isGreaterThan(100);
    }

    @Test
    void aDayOfANetworkThatComesAndGoesLosesNoChange() throws Exception {
        RoughTime.Account account =
                RoughTime.withNothingLeftOpen(new RoughTime(20, Duration.ofDays(1), 12)::comingAndGoing);

        assertThat(account.changes()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void aQuestionThatTheConnectionRepeatsByItselfIsInTheBooksTwice() throws Exception {
        keepAConnection((watched, network) -> {
            network.becomes(RoughNetwork.Weather.SILENT);

            watched.pass(Duration.ofHours(1));

            assertThat(network.heard())
                    .as("over the kept connection, and over a new one")
                    .isEqualTo(3);
            assertThat(watched.ledger.calls()).hasSize(3);
        });
    }

    @Test
    void aQuestionThatGotThroughBeforeTheNetworkWentAwayIsInTheBooks() throws Exception {
        keepAConnection((watched, network) -> {
            network.becomes(RoughNetwork.Weather.SILENT);
            network.close();

            watched.pass(Duration.ofHours(1));

            assertThat(network.heard()).as("over the kept connection alone").isEqualTo(2);
            assertThat(watched.ledger.calls()).hasSize(2);
        });
    }

    private interface Life {
        void of(WatchedHeyGen watched, RoughNetwork network) throws Exception;
    }

    /** Watches one twin with one question, whose connection is kept for the next. */
    private static void keepAConnection(Life life) throws Exception {
        AtomicReference<RoughNetwork> made = new AtomicReference<>();
        try (WatchedHeyGen watched = new WatchedHeyGen(address -> {
                    made.set(new RoughNetwork(address, new Random(1)));
                    return made.get().address();
                });
                RoughNetwork network = made.get()) {
            watched.started();
            watched.watch(watched.order(1, "in_progress"));
            life.of(watched, network);
        }
    }
}
