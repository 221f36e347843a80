package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalCurveTest {
    @ParameterizedTest
    @CsvSource({
        "0,0.5",
        "1,0.841344746",
        "-1,0.158655254",
        "1.959963985,0.975",
        "-3,0.001349898",
        "-6,9.86587645e-10",
        "Infinity,1",
        "-Infinity,0"
    })
    void theCurveIsTheOneInTheTables(double z, double below) {
        assertThat(NormalCurve.below(z)).isCloseTo(below, within(2e-7 * below));
    }

    @Property
    void whatLiesBelowGrowsAndIsTheAreaUnderTheCurve(@ForAll @DoubleRange(min = -8, max = 8) double z) {
        double step = 1e-3;
        double area = NormalCurve.below(z + step) - NormalCurve.below(z);
        assertThat(area).isBetween(0.0, 1.0);
        assertThat(area / step).isCloseTo(NormalCurve.density(z + step / 2), within(5e-4));
    }

    @Test
    void aSliceOfTheCurveIsWhereMostOfItLies() {
        BellSlice wholeLeft = BellSlice.between(Double.NEGATIVE_INFINITY, 0);
        assertThat(wholeLeft.mean()).isCloseTo(-Math.sqrt(2 / Math.PI), within(1e-6));
        assertThat(wholeLeft.variance()).isCloseTo(1 - 2 / Math.PI, within(1e-6));
        assertThat(BellSlice.between(40, 50)).isEqualTo(new BellSlice(40, 0));
        assertThat(BellSlice.between(-50, -40)).isEqualTo(new BellSlice(-40, 0));
        assertThat(BellSlice.between(0.3, 0.3)).isEqualTo(new BellSlice(0.3, 0));
    }
}
