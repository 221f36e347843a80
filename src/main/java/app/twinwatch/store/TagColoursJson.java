package app.twinwatch.store;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes the colours of the tags as one JSON object, from names to words, and reads them again. */
final class TagColoursJson {
    static final String FIELD = "tagColours";

    /**
     * What was found.
     *
     * @param damaged whether it is not all that was written
     */
    record Read(Map<Tag, TagColour> colours, boolean damaged) {
        static final Read NONE = new Read(Map.of(), false);
    }

    private TagColoursJson() {}

    static void write(Map<Tag, TagColour> colours, JsonGenerator json) {
        if (colours.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart(FIELD);
        colours.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Tag::name)))
                .forEach(entry -> json.writeStringProperty(
                        entry.getKey().name(), entry.getValue().name().toLowerCase(Locale.ROOT)));
        json.writeEndObject();
    }

    /** A colour that is not known costs its own tag's alone: the tag has the usual colour then. */
    static Read read(JsonNode value) {
        Map<Tag, TagColour> colours = new LinkedHashMap<>();
        boolean damaged = !value.isObject();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Optional<Tag> tag = Tag.of(entry.getKey());
            Optional<TagColour> colour = InvalidEntry.absent(
                    () -> TagColour.valueOf(entry.getValue().stringValue().toUpperCase(Locale.ROOT)));
            if (tag.isPresent() && colour.isPresent()) {
                colours.put(tag.get(), colour.get());
            } else {
                damaged = true;
            }
        }
        return new Read(colours, damaged);
    }
}
