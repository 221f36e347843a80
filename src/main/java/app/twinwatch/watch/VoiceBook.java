package app.twinwatch.watch;

import app.twinwatch.twin.VoiceName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What voices are called, by their IDs: HeyGen tells a twin's voice by its ID alone, and asking for the name costs a
 * call, so what it once said is kept. Safe from any thread.
 */
public final class VoiceBook {
    /** The most voices that are remembered; whoever knew more would have forgotten the first ones long ago. */
    static final int MOST = 10_000;

    private final SequencedMap<String, VoiceName> names = new LinkedHashMap<>();
    private final Listeners<String> listeners = new Listeners<>();

    /** @param saved what was known at the end of the last run */
    public VoiceBook(Map<String, VoiceName> saved) {
        saved.forEach(this::enter);
    }

    /** Has the listener called after each new name, on the thread that brings it; it must be quick. */
    public Listening listen(Runnable listener) {
        return listeners.add(_ -> listener.run());
    }

    /** Returns what the voice is called, if that is known. */
    public synchronized Optional<VoiceName> find(String voiceId) {
        return Optional.ofNullable(names.get(voiceId));
    }

    /** Returns all that is known. */
    public synchronized Map<String, VoiceName> all() {
        return Map.copyOf(names);
    }

    /** Remembers what a voice is called. */
    public void put(String voiceId, VoiceName name) {
        enter(voiceId, name);
        listeners.tell(voiceId);
    }

    private synchronized void enter(String voiceId, VoiceName name) {
        names.put(voiceId, name);
        if (names.size() > MOST) {
            names.pollFirstEntry();
        }
    }
}
