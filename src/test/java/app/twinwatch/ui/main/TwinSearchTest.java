package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinSearchTest {
    private final Twin zoe = TwinSamples.ready(0xabcdef, "Zoë Müller", "Voice-9f3C");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "zoe", "ZOË", "mull", "muller zoe", "abcdef", "ABCDEF", "9f3c", "zoe 9f3c"})
    void findsByNameAndIdsWithoutMindingCaseAndAccents(String typed) {
        assertThat(TwinSearch.of(typed).accepts(zoe)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "zoe maya", "fedcba", "."})
    void everyWordMustOccur(String typed) {
        assertThat(TwinSearch.of(typed).accepts(zoe)).isFalse();
    }

    @Test
    void aTwinWithoutNameIsFoundByItsId() {
        Twin unnamed = Twin.added(TwinSamples.id(7), TwinSamples.NOON);
        assertThat(TwinSearch.of("0007").accepts(unnamed)).isTrue();
        assertThat(TwinSearch.of("zoe").accepts(unnamed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chairwoman", "zoe", "hörsaal", "HORSAAL chair", "tuesday zoe"})
    void findsTheUsersOwnWordsAsWellAsHeyGensName(String typed) {
        Twin remarked = zoe.with(Remarks.NONE.withLabel("Chairwoman").withNote("Tuesday\nin the Hörsaal"));
        assertThat(TwinSearch.of(typed).accepts(remarked)).isTrue();
    }

    @Test
    void aWordDoesNotReachFromTheNameIntoTheNote() {
        Twin remarked = zoe.with(Remarks.NONE.withLabel("Ann").withNote("abel"));
        assertThat(TwinSearch.of("annzoe").accepts(remarked)).isFalse();
        assertThat(TwinSearch.of("mullerabel").accepts(remarked)).isFalse();
    }
}
