package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.FoldedText;
import app.twinwatch.watch.VoiceBook;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All words under which a twin is found: its names, the user's note and tags, what its voice is called, and its IDs.
 *
 * <p>Made once for each twin as it stands, because making it for ten thousand twins takes longer than the pause between
 * two keys. Safe from any thread.
 */
final class SearchTexts {
    private static final int TYPICAL_LENGTH = 160;

    private final VoiceBook voices;
    private final Map<AvatarId, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Twin twin, Optional<VoiceName> voice, String text) {
        /** Nearly all twins are the same objects as before, which saves comparing them field by field. */
        boolean isOf(Twin other, Optional<VoiceName> otherVoice) {
            return Objects.equals(twin, other) && voice.equals(otherVoice);
        }
    }

    SearchTexts(VoiceBook voices) {
        this.voices = voices;
    }

    /** Returns the words of a twin, each kind on a line of its own, so that nothing is found across two of them. */
    String of(Twin twin) {
        Optional<VoiceName> voice = twin.defaultVoiceId().flatMap(voices::find);
        Entry known = entries.get(twin.id());
        if (known == null || !known.isOf(twin, voice)) {
            known = new Entry(twin, voice, text(twin, voice));
            entries.put(twin.id(), known);
        }
        return known.text;
    }

    /** Makes them all in the background, so that the first key of a search finds them made. */
    void prepare(Collection<Twin> twins) {
        Thread.ofVirtual().name("twinwatch-search").start(() -> twins.forEach(this::of));
    }

    /** Forgets the twins that are no longer on the list. */
    void keepOnly(Collection<Twin> twins) {
        if (entries.size() > 2 * twins.size()) {
            entries.keySet().retainAll(twins.stream().map(Twin::id).collect(Collectors.toSet()));
        }
    }

    private static String text(Twin twin, Optional<VoiceName> voice) {
        StringBuilder text = new StringBuilder(TYPICAL_LENGTH);
        twin.label().ifPresent(label -> addLine(text, label));
        twin.name().ifPresent(name -> addLine(text, name));
        addLine(text, twin.remarks().note());
        twin.remarks().tags().forEach(tag -> addLine(text, tag.name()));
        voice.ifPresent(name -> {
            addLine(text, name.name());
            name.language().ifPresent(language -> addLine(text, language));
        });
        addLine(text, twin.id().value());
        twin.defaultVoiceId().ifPresent(id -> addLine(text, id));
        return FoldedText.of(text.toString());
    }

    private static void addLine(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
