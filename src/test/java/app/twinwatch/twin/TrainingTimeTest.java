package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTimeTest {
    @Test
    void aboutIsTheMiddleOfWhatIsKnown() {
        assertThat(new TrainingTime(Duration.ofMinutes(100), Duration.ofMinutes(110)).about())
                .isEqualTo(Duration.ofMinutes(105));
        assertThat(new TrainingTime(Duration.ZERO, Duration.ZERO).about()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,PT2M,true",
        "PT0S,PT121S,false",
        "PT1H,PT1H6M,true",
        "PT3H,PT4H,true",
        "PT2H59M,PT4H,false",
        "PT1H,PT10H,false"
    })
    void itIsKnownWellWithinTwoMinutesOrAQuarter(Duration atLeast, Duration atMost, boolean well) {
        assertThat(new TrainingTime(atLeast, atMost).isKnownWell()).isEqualTo(well);
    }

    @Test
    void whatCanNotBeIsRefused() {
        assertThatThrownBy(() -> new TrainingTime(Duration.ofSeconds(-1), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrainingTime(Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
