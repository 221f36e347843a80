package app.twinwatch.store;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes which twins are shown as a JSON object, and reads it again. */
final class GridSettingsFormat {
    static final String FIELD = "shown";

    private GridSettingsFormat() {}

    static void write(GridSettings grid, JsonGenerator json) {
        json.writeObjectPropertyStart(FIELD);
        json.writeStringProperty("filter", grid.filter());
        json.writeArrayPropertyStart("tags");
        grid.tags().stream().sorted().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("search", grid.search());
        json.writeEndObject();
    }

    /** Reads it; an invalid field is answered as {@link Fields} says. */
    static GridSettings read(Fields fields) {
        Set<String> tags = fields.find("tags").isEmpty()
                ? Set.of()
                : fields.list("tags").stream().map(JsonNode::stringValue).collect(Collectors.toSet());
        return new GridSettings(
                fields.optionalText("filter").orElse(GridSettings.DEFAULT.filter()),
                tags,
                fields.optionalText("search").orElse(""));
    }
}
