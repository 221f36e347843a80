package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language is spoken, and how numbers and dates are written with it. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "de-AT, de",
        "de, de",
        "en-US, en",
        "es-MX, es",
        "fr-CA, fr",
        "ja-JP, ja",
        "pt-BR, pt-BR",
        "pt-PT, pt-BR",
        "nl, en",
        "zh-Hans-CN, en"
    })
    void theSystemsLanguageIsSpokenOrElseEnglish(String system, String spoken) {
        assertThat(Language.of(Locale.forLanguageTag(system)).tag()).isEqualTo(spoken);
    }

    @Test
    void numbersAndDatesLookAsInTheSystemWhereThatIsTheSameLanguage() {
        assertThat(Language.speaking(Optional.empty(), Locale.forLanguageTag("de"), Locale.forLanguageTag("de-CH")))
                .isEqualTo(Locale.forLanguageTag("de-CH"));
        assertThat(Language.speaking(Optional.of("en"), Locale.GERMANY, Locale.UK))
                .isEqualTo(Locale.UK);
    }

    @Test
    void numbersAndDatesOfAnotherLanguageAreNotMixedIntoTheTexts() {
        assertThat(Language.speaking(Optional.of("ja"), Locale.GERMANY, Locale.GERMANY))
                .isEqualTo(Locale.JAPANESE);
        assertThat(Language.speaking(Optional.empty(), Locale.ENGLISH, Locale.GERMANY))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aLanguageThatIsNotSpokenHereIsAsGoodAsNoWish() {
        assertThat(Language.speaking(Optional.of("tlh"), Locale.FRANCE, Locale.FRANCE))
                .isEqualTo(Locale.FRANCE);
    }

    @Test
    void everyLanguageHasTextsOfItsOwn() {
        assertThat(Language.ALL)
                .extracting(language -> new Messages(language.locale()).text("settings.title"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedForAfterAChangeComesInTheNewLanguage() {
        Messages messages = new Messages(Locale.UK);
        String english = messages.text("action.undo");

        messages.speak(Locale.GERMANY);

        assertThat(messages.text("action.undo")).isNotEqualTo(english);
        assertThat(messages.locale()).isEqualTo(Locale.GERMANY);
    }
}
