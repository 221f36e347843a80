package app.twinwatch.store;

import app.twinwatch.twin.VoiceName;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The names of voices as JSON, version {@value #VERSION}. An entry that can't be read is left out. */
final class VoicesFormat implements FileFormat<Map<String, VoiceName>> {
    static final int VERSION = 1;

    private final JsonText jsonText = new JsonText();

    @Override
    public String write(Map<String, VoiceName> content) {
        return jsonText.object(json -> {
            json.writeNumberProperty("version", VERSION);
            json.writeObjectPropertyStart("voices");
            // In order, so that two files of the same names are the same.
            new TreeMap<>(content).forEach((id, voice) -> {
                json.writeObjectPropertyStart(id);
                json.writeStringProperty("name", voice.name());
                voice.language().ifPresent(language -> json.writeStringProperty("language", language));
                json.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    @Override
    public Decoded<Map<String, VoiceName>> read(Reader text) throws IOException {
        Fields fields;
        try {
            fields = new Fields(jsonText.mapper().readTree(JsonText.withoutByteOrderMark(text)));
        } catch (JacksonException failure) {
            JsonText.blameText(failure);
            return new Decoded.Unreadable<>(Optional.empty());
        }
        Optional<Integer> version =
                InvalidEntry.absent(() -> fields.count("version")).filter(number -> number >= 1);
        Optional<JsonNode> voices = fields.find("voices").filter(JsonNode::isObject);
        if (version.isEmpty() || voices.isEmpty()) {
            return new Decoded.Unreadable<>(Optional.empty());
        }
        Map<String, VoiceName> names = new LinkedHashMap<>();
        voices.get()
                .properties()
                .forEach(entry -> name(entry.getValue()).ifPresent(name -> names.put(entry.getKey(), name)));
        if (version.get() > VERSION) {
            return new Decoded.Newer<>(names, version.get());
        }
        return names.size() < voices.get().size() ? new Decoded.Damaged<>(names) : new Decoded.Whole<>(names);
    }

    private static Optional<VoiceName> name(JsonNode entry) {
        Fields fields = new Fields(entry);
        return InvalidEntry.absent(() -> new VoiceName(fields.text("name"), fields.optionalText("language")));
    }
}
