package app.twinwatch.store;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The settings as JSON, version {@value #VERSION}. A missing field has its default, an invalid one is damage. */
final class SettingsFormat implements FileFormat<Settings> {
    static final int VERSION = 1;

    private final JsonText jsonText = new JsonText();

    @Override
    public String write(Settings content) {
        return jsonText.object(json -> {
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("theme", content.theme().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("sort", content.sort());
            content.window().ifPresent(place -> writeWindow(place, json));
        });
    }

    private static void writeWindow(WindowPlace place, JsonGenerator json) {
        json.writeObjectPropertyStart("window");
        json.writeNumberProperty("x", place.x());
        json.writeNumberProperty("y", place.y());
        json.writeNumberProperty("width", place.width());
        json.writeNumberProperty("height", place.height());
        json.writeBooleanProperty("maximized", place.maximized());
        json.writeEndObject();
    }

    @Override
    public Decoded<Settings> read(Reader text) throws IOException {
        JsonNode root;
        try {
            root = jsonText.mapper().readTree(JsonText.withoutByteOrderMark(text));
        } catch (JacksonException failure) {
            JsonText.blameText(failure);
            return new Decoded.Unreadable<>(Optional.empty());
        }
        return judge(new Fields(root));
    }

    private static Decoded<Settings> judge(Fields fields) {
        Optional<Integer> version =
                InvalidEntry.absent(() -> fields.count("version")).filter(number -> number >= 1);
        if (version.isEmpty()) {
            return new Decoded.Unreadable<>(Optional.empty());
        }
        Optional<Optional<Theme>> theme =
                InvalidEntry.absent(() -> fields.optionalText("theme").map(SettingsFormat::theme));
        Optional<Optional<String>> sort = InvalidEntry.absent(() -> fields.optionalText("sort"));
        Optional<Optional<WindowPlace>> window =
                InvalidEntry.absent(() -> fields.optionalObject("window").map(SettingsFormat::window));
        Settings settings = new Settings(
                theme.flatMap(value -> value).orElse(Settings.DEFAULT.theme()),
                sort.flatMap(value -> value).orElse(Settings.DEFAULT.sort()),
                window.flatMap(value -> value));
        if (version.get() > VERSION) {
            return new Decoded.Newer<>(settings, version.get());
        }
        boolean damaged = theme.isEmpty() || sort.isEmpty() || window.isEmpty();
        return damaged ? new Decoded.Damaged<>(settings) : new Decoded.Whole<>(settings);
    }

    private static Theme theme(String word) {
        return Theme.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static WindowPlace window(Fields fields) {
        return new WindowPlace(
                fields.number("x"),
                fields.number("y"),
                fields.number("width"),
                fields.number("height"),
                fields.yes("maximized"));
    }
}
