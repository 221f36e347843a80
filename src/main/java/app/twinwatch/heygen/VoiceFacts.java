package app.twinwatch.heygen;

import app.twinwatch.twin.MediaLink;
import java.util.Optional;

/**
 * What HeyGen says about a voice; all of it is plain text that may be shown.
 *
 * @param name what it is called
 * @param language the language it speaks, in HeyGen's word, such as {@code English}
 * @param gender HeyGen's word
 * @param sample where it can be heard; HeyGen has none at times, or one that nobody can open
 */
public record VoiceFacts(String name, Optional<String> language, Optional<String> gender, Optional<MediaLink> sample) {}
