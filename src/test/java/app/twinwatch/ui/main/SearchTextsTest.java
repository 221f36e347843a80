package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.watch.VoiceBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTextsTest {
    private final VoiceBook voices = new VoiceBook(Map.of());
    private final SearchTexts texts = new SearchTexts(voices);
    private final Twin ada = TwinSamples.ready(1, "Äda", "voice-1");

    @Test
    void aTwinIsFoundByAllItsWordsEachOnALineOfItsOwn() {
        voices.put("voice-1", new VoiceName("Warm", Optional.of("English")));
        Twin noted = ada.with(ada.remarks().withLabel("Board film").withNote("for Tuesday"));

        assertThat(texts.of(noted).lines())
                .containsExactly(
                        "board film",
                        "ada",
                        "for tuesday",
                        "warm",
                        "english",
                        ada.id().value(),
                        "voice-1");
    }

    @Test
    void aVoiceThatGetsItsNameIsFoundByItFromThenOn() {
        assertThat(texts.of(ada)).doesNotContain("warm");
        voices.put("voice-1", new VoiceName("Warm", Optional.empty()));
        assertThat(texts.of(ada)).contains("warm");
    }

    @Test
    void whatIsMadeInTheBackgroundIsTheSame() {
        List<Twin> twins = IntStream.range(0, 2_000)
                .mapToObj(number -> TwinSamples.ready(number, "Twin " + number, "voice-" + number))
                .toList();
        texts.prepare(twins);
        assertThat(twins).allSatisfy(twin -> assertThat(texts.of(twin)).isEqualTo(new SearchTexts(voices).of(twin)));
    }
}
