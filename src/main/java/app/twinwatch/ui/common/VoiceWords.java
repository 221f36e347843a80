package app.twinwatch.ui.common;

import app.twinwatch.twin.VoiceName;

/** Puts into words what a voice is called. */
public final class VoiceWords {
    private VoiceWords() {}

    /** Says the name, and the language where it is known. */
    public static String of(VoiceName voice, Messages messages) {
        return voice.language()
                .map(language -> messages.text("voice.name", voice.name(), language))
                .orElse(voice.name());
    }
}
