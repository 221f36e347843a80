package app.twinwatch.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. A field that is missing where it must not be, or is of the wrong kind, is answered
 * with one of the exceptions that {@link InvalidEntry#isCause} knows.
 */
record Fields(JsonNode object) {
    Optional<JsonNode> find(String name) {
        return object.optional(name).filter(node -> !node.isNull());
    }

    private JsonNode require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("missing field: " + name));
    }

    String text(String name) {
        return require(name).stringValue();
    }

    Optional<String> optionalText(String name) {
        return find(name).map(JsonNode::stringValue);
    }

    Instant instant(String name) {
        return InstantText.parse(text(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(InstantText::parse);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    Duration duration(String name) {
        return Duration.parse(text(name));
    }

    int count(String name) {
        int count = require(name).intValue();
        if (count < 0) {
            throw new IllegalArgumentException("a count can't be negative: " + name);
        }
        return count;
    }

    double number(String name) {
        return require(name).doubleValue();
    }

    boolean yes(String name) {
        return require(name).booleanValue();
    }

    Optional<Fields> optionalObject(String name) {
        return find(name).map(Fields::new);
    }

    Collection<JsonNode> list(String name) {
        JsonNode list = require(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException("not a list: " + name);
        }
        return list.values();
    }
}
