package app.twinwatch.watch;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Which colour each of the user's tags has. Which twins have a tag is the {@link Watchlist}'s to know; a colour is
 * remembered while no twin has its tag, so that a tag comes back as it was. Safe from any thread.
 */
public final class TagColours {
    /** The most colours that are remembered; the ones given first are forgotten first. */
    static final int MOST = 1_000;

    private final SequencedMap<String, Given> given = new LinkedHashMap<>();
    private final Listeners<TagColours> listeners = new Listeners<>();

    private record Given(Tag tag, TagColour colour) {}

    /** @param saved what was known at the end of the last run */
    public TagColours(Map<Tag, TagColour> saved) {
        saved.forEach(this::enter);
    }

    /** Has the listener called after each change, on the thread that makes it; it must be quick. */
    public Listening listen(Runnable listener) {
        return listeners.add(_ -> listener.run());
    }

    /** Returns the colour of a tag; one that was never given any has always the same. */
    public synchronized TagColour of(Tag tag) {
        return find(tag).orElseGet(() -> usual(tag));
    }

    /** Returns the colour that the tag was given. */
    public synchronized Optional<TagColour> find(Tag tag) {
        return Optional.ofNullable(given.get(tag.key())).map(Given::colour);
    }

    /** Returns all colours that were given. */
    public synchronized Map<Tag, TagColour> all() {
        return given.values().stream().collect(Collectors.toUnmodifiableMap(Given::tag, Given::colour));
    }

    /** Gives a tag this colour. */
    public void set(Tag tag, TagColour colour) {
        enter(tag, colour);
        tell();
    }

    /** Gives a tag that has none yet the colour that the fewest others have. */
    public void give(Tag tag) {
        if (enterRarest(tag)) {
            tell();
        }
    }

    private synchronized boolean enterRarest(Tag tag) {
        if (given.containsKey(tag.key())) {
            return false;
        }
        Map<TagColour, Long> uses =
                given.values().stream().collect(Collectors.groupingBy(Given::colour, Collectors.counting()));
        enter(
                tag,
                Arrays.stream(TagColour.values())
                        .min(Comparator.comparing(colour -> uses.getOrDefault(colour, 0L)))
                        .orElseThrow());
        return true;
    }

    private synchronized void enter(Tag tag, TagColour colour) {
        given.put(tag.key(), new Given(tag, colour));
        if (given.size() > MOST) {
            given.pollFirstEntry();
        }
    }

    private static TagColour usual(Tag tag) {
        TagColour[] colours = TagColour.values();
        return colours[Math.floorMod(tag.key().hashCode(), colours.length)];
    }

    private void tell() {
        listeners.tell(this);
    }
}
