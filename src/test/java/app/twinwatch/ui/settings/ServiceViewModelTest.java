package app.twinwatch.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.heygen.ServiceChoice.Reason;
import app.twinwatch.store.ServiceSetting.Wish;
import app.twinwatch.store.Settings;
import app.twinwatch.ui.common.EnglishWords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** What is said about the version of HeyGen's service, and what becomes of a wish. */
class ServiceViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-03T09:00:00Z");

    private Settings kept = Settings.DEFAULT;
    private final Preferences preferences = new Preferences(kept, change -> kept = change.apply(kept));
    private final SimpleObjectProperty<ServiceChoice> choice = new SimpleObjectProperty<>(ServiceChoice.atFirst(NOW));
    private final ServiceViewModel service = new ServiceViewModel(
            preferences, choice, new ServiceWords(EnglishWords.MESSAGES, ZoneOffset.UTC, InstantSource.fixed(NOW)));

    @Test
    void whatWasFoundOutIsSaidInOneSentenceWithItsDay() {
        assertThat(service.wordsProperty().getValue()).startsWith("Version 2. Twinwatch moves to version 3 by itself");

        choice.set(new ServiceChoice(Reason.RETIRED, THIRD, NOW));

        assertThat(service.wordsProperty().getValue())
                .isEqualTo("Version 3. HeyGen retired version 2 on this account on 3 November.");
    }

    @Test
    void theDayOfAnotherYearHasItsYear() {
        choice.set(new ServiceChoice(Reason.ENDED, Instant.parse("2025-10-31T00:00:00Z"), NOW));
        assertThat(service.wordsProperty().getValue()).contains("2025");
    }

    @Test
    void everyReasonHasItsOwnSentence() {
        Set<String> sentences = new HashSet<>();
        for (Reason reason : Reason.values()) {
            choice.set(new ServiceChoice(reason, THIRD, NOW));
            sentences.add(service.wordsProperty().getValue());
        }
        assertThat(sentences).hasSize(Reason.values().length);
    }

    @Test
    void aWishIsSaidAndKeptAtOnce() {
        choice.set(new ServiceChoice(Reason.RETIRED, THIRD, NOW));
        service.choose(Wish.VERSION_2);
        assertThat(service.wordsProperty().getValue()).startsWith("Version 2, because you chose it.");
        assertThat(kept.service().wish()).isEqualTo(Wish.VERSION_2);

        service.choose(Wish.AUTOMATIC);
        assertThat(service.wordsProperty().getValue()).startsWith("Version 3. HeyGen retired");
    }
}
