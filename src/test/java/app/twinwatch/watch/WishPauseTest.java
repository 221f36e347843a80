package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishPauseTest {
    private final WishPause pause = new WishPause();

    @Test
    void theSameWishIsGrantedOnceInTenSeconds() {
        assertThat(pause.ask(List.of(id(1)), NOON).ids()).containsExactly(id(1));
        WishPause.Grant again = pause.ask(List.of(id(1)), NOON.plusSeconds(4));
        assertThat(again.ids()).isEmpty();
        assertThat(again.answer()).isEqualTo(new ManualCheck(0, 1, Duration.ofSeconds(6)));
        assertThat(pause.ask(List.of(id(1)), NOON.plusSeconds(10)).ids()).containsExactly(id(1));
    }

    @Test
    void ofManyOnlyThoseAreGrantedThatWereNotWishedForAMomentAgo() {
        pause.ask(List.of(id(1)), NOON);
        pause.ask(List.of(id(2)), NOON.plusSeconds(5));
        WishPause.Grant all = pause.ask(List.of(id(1), id(2), id(3)), NOON.plusSeconds(6));
        assertThat(all.ids()).containsExactly(id(3));
        assertThat(all.answer()).isEqualTo(new ManualCheck(1, 2, Duration.ofSeconds(9)));
    }

    @Test
    void aRefusedWishDoesNotLengthenThePause() {
        pause.ask(List.of(id(1)), NOON);
        pause.ask(List.of(id(1)), NOON.plusSeconds(9));
        assertThat(pause.ask(List.of(id(1)), NOON.plusSeconds(10)).ids()).containsExactly(id(1));
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() {
        pause.ask(List.of(id(1)), NOON);
        assertThat(pause.ask(List.of(id(1)), NOON.minusSeconds(3600)).ids()).containsExactly(id(1));
    }
}
