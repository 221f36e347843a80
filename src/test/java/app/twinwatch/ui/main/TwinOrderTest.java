package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinOrderTest {
    private final Twin ready = TwinSamples.ready(1, "Äda", "voice");
    private final Twin failed = TwinSamples.named(2, "Tom", new TwinState.Failed("no face"));
    private final Twin waiting = TwinSamples.named(3, "Elif", new TwinState.AwaitingPermission());
    private final Twin training = TwinSamples.training(4, "Jonas", Duration.ofMinutes(47));
    private Duration later = Duration.ZERO;
    private final List<Twin> twins = List.of(ready, training, waiting, failed);

    @Test
    void whatNeedsAPersonComesFirstAndThenWhatBecameReadyLately() {
        assertThat(sorted(TwinOrder.ATTENTION)).containsExactly(failed, waiting, ready, training);
    }

    @Test
    void whatHasBeenReadyForLongComesLast() {
        later = Duration.ofDays(2);
        assertThat(sorted(TwinOrder.ATTENTION)).containsExactly(failed, waiting, training, ready);
    }

    @Test
    void namesAreSortedAsTheLanguageHasThem() {
        assertThat(sorted(TwinOrder.NAME)).containsExactly(ready, waiting, training, failed);
    }

    @Test
    void readyOnesCanComeFirst() {
        assertThat(sorted(TwinOrder.READY)).first().isEqualTo(ready);
    }

    @Test
    void theLastAddedCanComeFirst() {
        assertThat(sorted(TwinOrder.NEWEST)).first().isEqualTo(training);
    }

    @ParameterizedTest
    @EnumSource
    void theSettingsRememberEveryOrder(TwinOrder order) {
        assertThat(TwinOrder.ofSetting(order.settingName())).isEqualTo(order);
    }

    @Test
    void anUnknownSettingMeansTheUsualOrder() {
        assertThat(TwinOrder.ofSetting("by shoe size")).isEqualTo(TwinOrder.ATTENTION);
    }

    private List<Twin> sorted(TwinOrder order) {
        return new SortedTwins(Locale.GERMAN).sort(twins, order, NOON.plus(later));
    }
}
