package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void eachWaitIsTwiceTheLastUpToFiveMinutes() {
        BackOff backOff = new BackOff(() -> 0);
        assertThat(IntStream.range(0, 11).mapToObj(_ -> backOff.next().toSeconds()))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void successBeginsAnew() {
        BackOff backOff = new BackOff(() -> 0);
        IntStream.range(0, 20).forEach(_ -> backOff.next());
        backOff.reset();
        assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(2));
    }

    @Property(tries = 200)
    void jitterAddsAQuarterAtMost(@ForAll long seed) {
        BackOff plain = new BackOff(() -> 0);
        BackOff jittered = new BackOff(new Random(seed));
        for (int failure = 0; failure < 100; failure++) {
            Duration wait = plain.next();
            assertThat(jittered.next()).isBetween(wait, wait.plus(wait.dividedBy(4)));
        }
    }

    @Test
    void manyComputersDoNotComeBackAsOne() {
        Random random = new Random(1);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(_ -> new BackOff(random).next())
                        .distinct())
                .hasSizeGreaterThan(30);
    }
}
