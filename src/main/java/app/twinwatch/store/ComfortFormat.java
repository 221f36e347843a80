package app.twinwatch.store;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How {@link Comfort} stands in the file of the settings. */
final class ComfortFormat {
    static final String FIELD = "comfort";

    private ComfortFormat() {}

    static void write(Comfort comfort, JsonGenerator json) {
        json.writeObjectPropertyStart(FIELD);
        json.writeStringProperty("highContrast", word(comfort.highContrast()));
        json.writeStringProperty("lessMotion", word(comfort.lessMotion()));
        json.writeEndObject();
    }

    /** @throws IllegalArgumentException if a word is none that is known */
    static Comfort read(Fields fields) {
        return new Comfort(choice(fields, "highContrast"), choice(fields, "lessMotion"));
    }

    private static Comfort.Choice choice(Fields fields, String name) {
        return fields.optionalText(name)
                .map(word -> Comfort.Choice.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Comfort.Choice.SYSTEM);
    }

    private static String word(Comfort.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
