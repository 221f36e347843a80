package app.twinwatch.twin;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private final Twin maya = TwinSamples.named(1, "Maya", new TwinState.Ready());

    @Test
    void aTwinIsCalledByItsLabelThenByHeyGensNameThenByItsId() {
        Twin labelled = maya.with(Remarks.NONE.withLabel("Board film"));
        assertThat(labelled.displayName()).isEqualTo("Board film");
        assertThat(labelled.name()).contains("Maya");
        assertThat(labelled.with(labelled.remarks().withLabel("  ")).displayName())
                .isEqualTo("Maya");
        assertThat(Twin.added(TwinSamples.id(0xabcd), NOON).displayName()).isEqualTo("0000…abcd");
    }

    @Test
    void heyGensAnswerLeavesTheUsersWordsAlone() {
        Remarks written = Remarks.NONE.withLabel("Board film").withNote("For Tuesday");
        Twin answered =
                maya.with(written).observed(TwinSamples.facts(new TwinState.Failed("no face"), "Maya C.", NOON), NOON);
        assertThat(answered.remarks()).isEqualTo(written);
        assertThat(answered.name()).contains("Maya C.");
        assertThat(answered.displayName()).isEqualTo("Board film");
    }

    @Test
    void aLabelIsOneCleanLine() {
        assertThat(Remarks.NONE.withLabel(" Board\n\u202Efilm\u0007 ").label()).contains("Board film");
        assertThat(Remarks.NONE.withLabel("x".repeat(81)).label().orElseThrow())
                .hasSize(80)
                .endsWith("…");
    }

    @Test
    void aNoteKeepsItsLinesAndItsSpaces() {
        assertThat(Remarks.NONE
                        .withNote("\n Tuesday:\r\n  hall\t2\u0000\n\nbring \u202Ethe key \n")
                        .note())
                .isEqualTo("Tuesday:\n  hall 2\n\nbring the key");
        assertThat(Remarks.NONE.withNote("x".repeat(2_001)).note()).hasSize(2_000);
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll @NotEmpty String text, @ForAll String note) {
        Remarks once = Remarks.NONE.withLabel(text.repeat(20)).withNote((note + "\n" + text).repeat(30));
        assertThat(new Remarks(once.label(), once.note())).isEqualTo(once);
    }
}
