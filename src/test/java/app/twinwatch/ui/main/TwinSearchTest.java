package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.watch.VoiceBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinSearchTest {
    private final Twin zoe = TwinSamples.ready(0xabcdef, "Zoë Müller", "Voice-9f3C");
    private final VoiceBook voices = new VoiceBook(Map.of());
    private final SearchTexts texts = new SearchTexts(voices);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "zoe", "ZOË", "mull", "muller zoe", "abcdef", "ABCDEF", "9f3c", "zoe 9f3c"})
    void findsByNameAndIdsWithoutMindingCaseAndAccents(String typed) {
        assertThat(finds(typed, zoe)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "zoe maya", "fedcba", "."})
    void everyWordMustOccur(String typed) {
        assertThat(finds(typed, zoe)).isFalse();
    }

    @Test
    void aTwinWithoutNameIsFoundByItsId() {
        Twin unnamed = Twin.added(TwinSamples.id(7), TwinSamples.NOON);
        assertThat(finds("0007", unnamed)).isTrue();
        assertThat(finds("zoe", unnamed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chairwoman", "zoe", "hörsaal", "HORSAAL chair", "tuesday zoe"})
    void findsTheUsersOwnWordsAsWellAsHeyGensName(String typed) {
        Twin remarked = zoe.with(Remarks.NONE.withLabel("Chairwoman").withNote("Tuesday\nin the Hörsaal"));
        assertThat(finds(typed, remarked)).isTrue();
    }

    @Test
    void aWordDoesNotReachFromTheNameIntoTheNote() {
        Twin remarked = zoe.with(Remarks.NONE.withLabel("Ann").withNote("abel"));
        assertThat(finds("annzoe", remarked)).isFalse();
        assertThat(finds("mullerabel", remarked)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm", "english", "9f3c warm", "spring", "board zoe", "ｂｏａｒｄ"})
    void findsByTheVoicesNameAndByTags(String typed) {
        assertThat(finds(typed, zoe)).isFalse();
        voices.put("Voice-9f3C", new VoiceName("Zoë – Warm", Optional.of("English")));
        Twin tagged = zoe.with(Remarks.NONE.withTags(List.of(new Tag("Spring campaign"), new Tag("Board"))));
        assertThat(finds(typed, tagged)).isTrue();
    }

    private boolean finds(String typed, Twin twin) {
        return TwinSearch.of(typed).accepts(texts.of(twin));
    }
}
