package app.twinwatch.heygen;

import app.twinwatch.twin.PlainText;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a text field of an answer, if it is there and is one. */
final class Field {
    private Field() {}

    /** Returns the text without space around it; empty if it is blank, or no text. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString()
                ? Optional.of(value.stringValue().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /**
     * Returns the text as one clean line that may be shown.
     *
     * @param maximumLength in characters
     */
    static Optional<String> plain(JsonNode object, String name, int maximumLength) {
        return text(object, name).map(text -> PlainText.of(text, maximumLength)).filter(text -> !text.isEmpty());
    }
}
