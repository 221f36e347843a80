package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that goes to another computer, and comes from one. */
class ListExportTest {
    private static final Twin MAYA = SampleTwins.twin(1);
    private static final Twin JONAS = SampleTwins.twin(2);
    private static final Map<String, VoiceName> VOICES = Map.of(
            "voice-b", new VoiceName("Zoë", Optional.empty()),
            "voice-a", new VoiceName("Maya", Optional.of("English")));

    private final ListExport export = new ListExport();

    @Test
    void whatGoesOutComesInAgainButForTheAddressesOfMedia() {
        assertThat(MAYA.picture()).isPresent();
        assertThat(export.read(export.write(List.of(MAYA, JONAS), VOICES)))
                .contains(new ListExport.Content(List.of(MAYA.withoutLinks(), JONAS.withoutLinks()), VOICES, 0, false));
    }

    @Test
    void voicesStandInTheOrderOfTheirIds() {
        assertThat(export.write(List.of(), VOICES)).containsSubsequence("voice-a", "English", "voice-b", "Zoë");
    }

    @Test
    void addressesInAFileFromElsewhereAreNotTakenIn() {
        String text = export.write(List.of(MAYA), Map.of())
                .replaceFirst("\"state\"", "\"picture\" : \"https://files.example/a.webp\", \"state\"");
        assertThat(export.read(text).orElseThrow().twins()).containsExactly(MAYA.withoutLinks());
    }

    @Test
    void anEntryThatCanNotBeReadIsCountedAndCostsNoOther() {
        String text = export.write(List.of(MAYA, JONAS), VOICES).replaceFirst("\"state\" : \"ready\"", "\"state\" : 7");
        assertThat(export.read(text)).contains(new ListExport.Content(List.of(JONAS.withoutLinks()), VOICES, 1, false));
    }

    @Test
    void aVoiceThatCanNotBeReadCostsNoOther() {
        String text = export.write(List.of(), VOICES).replace("\"Zoë\"", "\" \"");
        assertThat(export.read(text).orElseThrow().voices())
                .containsExactly(Map.entry("voice-a", new VoiceName("Maya", Optional.of("English"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"twins\":[]}",
                "{\"twinwatchList\":1}",
                "{\"twinwatchList\":0,\"twins\":[]}",
                "{\"twinwatchList\":\"one\",\"twins\":[]}",
                "{\"twinwatchList\":1,\"twins\":{}}"
            })
    void whatIsNoExportIsNone(String text) {
        assertThat(export.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"voices\":[7]", ",\"voices\":null"})
    void aListWithoutVoicesIsAListToo(String voices) {
        assertThat(export.read("{\"twinwatchList\":1,\"twins\":[]" + voices + "}"))
                .contains(new ListExport.Content(List.of(), Map.of(), 0, false));
    }

    @Test
    void whatALaterTwinwatchWroteIsReadAsFarAsItIsKnown() {
        assertThat(export.read("{\"twinwatchList\":2,\"twins\":[],\"moods\":[]}"))
                .contains(new ListExport.Content(List.of(), Map.of(), 0, true));
    }

    @Test
    void whatMayBeAnExportIsSeenWithoutReadingItWhole() {
        assertThat(ListExport.mayBe("\n {\"twinwatchList\":1")).isTrue();
        assertThat(ListExport.mayBe("{\"avatar_id\":\"twinwatchList\"}")).isTrue();
        assertThat(ListExport.mayBe("{\"avatar_id\":\"a\"}")).isFalse();
        assertThat(ListExport.mayBe("[{\"twinwatchList\":1}]")).isFalse();
    }
}
