package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SortedTwinsTest {
    private static final List<TwinState> STATES = List.of(
            new TwinState.Failed("no face"),
            new TwinState.AwaitingPermission(),
            new TwinState.Ready(),
            new TwinState.Training(),
            new TwinState.Unchecked());

    @Property(tries = 200)
    void whateverHappenedTheOrderIsThatOfSortingAnew(
            @ForAll long seed, @ForAll TwinOrder first, @ForAll TwinOrder second) {
        Random random = new Random(seed);
        SortedTwins kept = new SortedTwins(Locale.GERMAN);
        kept.sort(someTwins(random), first, NOON);
        List<Twin> now = someTwins(random);
        kept.prepareNames(now);

        assertThat(kept.sort(now, second, NOON.plusSeconds(1)))
                .isEqualTo(new SortedTwins(Locale.GERMAN).sort(now, second, NOON.plusSeconds(1)));
    }

    @Test
    void theSameListIsNotSortedAgain() {
        SortedTwins kept = new SortedTwins(Locale.GERMAN);
        List<Twin> twins = someTwins(new Random(1));
        List<Twin> sorted = kept.sort(twins, TwinOrder.NAME, NOON);

        assertThat(kept.of(twins, TwinOrder.NAME, NOON)).isSameAs(sorted);
    }

    @Test
    void anotherWishIsFollowedAtOnce() {
        SortedTwins kept = new SortedTwins(Locale.GERMAN);
        Twin zoe = TwinSamples.named(1, "Zoë", new TwinState.Failed("no face"));
        Twin anna = TwinSamples.training(2, "Anna", Duration.ofMinutes(5));
        List<Twin> twins = List.of(anna, zoe);
        kept.sort(twins, TwinOrder.ATTENTION, NOON);

        assertThat(kept.of(twins, TwinOrder.NAME, NOON)).containsExactly(anna, zoe);
        assertThat(kept.of(twins, TwinOrder.ATTENTION, NOON)).containsExactly(zoe, anna);
    }

    @Test
    void timeAloneMakesNewsOld() {
        SortedTwins kept = new SortedTwins(Locale.GERMAN);
        Twin ready = TwinSamples.ready(1, "Ada", "voice");
        Twin training = TwinSamples.training(2, "Bea", Duration.ZERO);
        List<Twin> twins = List.of(training, ready);

        assertThat(kept.sort(twins, TwinOrder.ATTENTION, NOON)).containsExactly(ready, training);
        assertThat(kept.sort(twins, TwinOrder.ATTENTION, NOON.plus(Duration.ofDays(2))))
                .containsExactly(training, ready);
    }

    private static List<Twin> someTwins(Random random) {
        List<Twin> twins = new ArrayList<>(IntStream.range(0, 40)
                .filter(_ -> random.nextInt(4) > 0)
                .mapToObj(number -> TwinSamples.named(
                        number,
                        List.of("Äda", "ada", "Zoë", "Åke").get(random.nextInt(4)),
                        STATES.get(random.nextInt(STATES.size()))))
                .toList());
        Collections.shuffle(twins, random);
        return List.copyOf(twins);
    }
}
