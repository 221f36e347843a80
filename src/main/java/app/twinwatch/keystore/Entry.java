package app.twinwatch.keystore;

import java.util.Locale;
import java.util.UUID;

/**
 * The names under which people and programs find the key in the system's own keystore window.
 *
 * @param profile a UUID that stands for the data folder
 */
record Entry(String profile) {
    /** What a person sees. Not translated: support must be able to name it. */
    static final String LABEL = "Twinwatch: HeyGen API key";

    /** What programs see. */
    static final String APPLICATION = "twinwatch";

    /** @throws IllegalArgumentException if it is no UUID, so that no path and no name is ever stored in clear */
    static Entry of(String profile) {
        String lower = profile.toLowerCase(Locale.ROOT);
        if (!UUID.fromString(lower).toString().equals(lower)) {
            throw new IllegalArgumentException("a profile is a UUID");
        }
        return new Entry(lower);
    }
}
