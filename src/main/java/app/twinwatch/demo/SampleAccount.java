package app.twinwatch.demo;

import app.twinwatch.twin.AvatarId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What belongs to the one account of the built-in HeyGen: twins in the groups they are looks of, and voices. Safe from any thread. */
final class SampleAccount {
    private final Map<AvatarId, SampleTwin> twins = new LinkedHashMap<>();
    private final Map<AvatarId, String> groups = new LinkedHashMap<>();
    private final List<SampleVoice> voices;

    SampleAccount(List<SampleVoice> voices) {
        this.voices = List.copyOf(voices);
    }

    /** Puts a twin up, or another in its place. */
    synchronized void put(SampleTwin twin) {
        twins.put(twin.id(), twin);
    }

    synchronized void change(AvatarId id, UnaryOperator<SampleTwin> change) {
        twins.computeIfPresent(id, (_, twin) -> change.apply(twin));
    }

    /** Makes the twin a look of a group; by itself it is the only one of a group of its own. */
    synchronized void putInto(String group, AvatarId look) {
        groups.put(look, group);
    }

    synchronized Optional<SampleTwin> find(AvatarId id) {
        return Optional.ofNullable(twins.get(id));
    }

    /** Returns all twins in the order in which they were put up. */
    synchronized List<SampleTwin> twins() {
        return List.copyOf(twins.values());
    }

    synchronized String groupOf(SampleTwin twin) {
        return groups.getOrDefault(twin.id(), "group_" + twin.id());
    }

    /** Returns the looks of a group; none if there is no such group. */
    synchronized List<SampleTwin> looksOf(String group) {
        return twins.values().stream()
                .filter(twin -> groupOf(twin).equals(group))
                .toList();
    }

    Optional<SampleVoice> voice(String id) {
        return voices.stream().filter(voice -> voice.id().equals(id)).findFirst();
    }
}
