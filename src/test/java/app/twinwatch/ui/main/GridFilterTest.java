package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.watch.VoiceBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GridFilterTest {
    private static final String VOICE = "9f3c2a6bc5f42c7b4c5b7ad60d2c81ab";

    /** What was found for one search makes the next one quicker, but never another one. */
    @Property
    void typingAndDeletingFindsWhatTheSameWordsFindAtOnce(
            @ForAll("names") @Size(max = 12) List<String> names,
            @ForAll("typed") @Size(max = 8) List<String> searches,
            @ForAll TwinFilter chip) {
        List<Twin> twins = twins(names);
        GridFilter filter = filter(new VoiceBook(Map.of()));
        filter.chipProperty().set(chip);
        for (String typed : searches) {
            filter.searchProperty().set(typed);
            assertThat(filter.apply(twins, TwinSamples.NOON)).isEqualTo(atOnce(twins, typed, chip));
        }
    }

    @Test
    void aChipThatLetsMoreThroughShowsThemAlsoInASearchThatGoesOn() {
        List<Twin> twins = twins(List.of("ab", "ab"));
        GridFilter filter = filter(new VoiceBook(Map.of()));
        filter.searchProperty().set("a");
        filter.chipProperty().set(TwinFilter.READY);
        assertThat(filter.apply(twins, TwinSamples.NOON)).hasSize(1);
        filter.chipProperty().set(TwinFilter.ALL);
        filter.searchProperty().set("ab");
        assertThat(filter.apply(twins, TwinSamples.NOON)).hasSize(2);
    }

    @Test
    void aVoiceThatGotANameIsFoundByIt() {
        VoiceBook voices = new VoiceBook(Map.of());
        List<Twin> twins = List.of(TwinSamples.ready(1, "Ada", VOICE));
        GridFilter filter = filter(voices);
        filter.searchProperty().set("warm");
        assertThat(filter.apply(twins, TwinSamples.NOON)).isEmpty();
        voices.put(VOICE, new VoiceName("Warm and slow", Optional.empty()));
        assertThat(filter.apply(twins, TwinSamples.NOON)).hasSize(1);
    }

    private static List<Twin> atOnce(List<Twin> twins, String typed, TwinFilter chip) {
        GridFilter fresh = filter(new VoiceBook(Map.of()));
        fresh.chipProperty().set(chip);
        fresh.searchProperty().set(typed);
        return fresh.apply(twins, TwinSamples.NOON);
    }

    private static GridFilter filter(VoiceBook voices) {
        return new GridFilter(voices, Locale.ENGLISH);
    }

    private static List<Twin> twins(List<String> names) {
        List<Twin> twins = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            twins.add(
                    number % 2 == 0
                            ? TwinSamples.named(number, names.get(number), new TwinState.Ready())
                            : TwinSamples.training(number, names.get(number), Duration.ofHours(1)));
        }
        return List.copyOf(twins);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return words().list();
    }

    @Provide
    Arbitrary<List<String>> typed() {
        return words().list();
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withChars("xyz ").ofMaxLength(5);
    }
}
