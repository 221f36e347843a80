package app.twinwatch.twin;

import java.util.Optional;

/**
 * What a voice is called; all of it is plain text that may be shown.
 *
 * @param name never blank
 * @param language in HeyGen's word, such as {@code English}
 */
public record VoiceName(String name, Optional<String> language) {
    public VoiceName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a name says something");
        }
    }
}
