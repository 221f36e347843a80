package app.twinwatch.demo;

import java.util.Locale;
import java.util.Optional;

/** Writes text as JSON does. */
final class Json {
    private Json() {}

    /** Returns the text in quotes. */
    static String quoted(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.append('"').toString();
    }

    /** Returns the text in quotes, or {@code null} without any. */
    static String quoted(Optional<String> text) {
        return text.map(Json::quoted).orElse("null");
    }
}
