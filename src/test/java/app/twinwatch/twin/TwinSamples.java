package app.twinwatch.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Twins for tests, brought into their states as the app would have seen them. */
public final class TwinSamples {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private TwinSamples() {}

    /** Returns a valid ID that differs for each number. */
    public static AvatarId id(int number) {
        return new AvatarId(String.format("%032x", number));
    }

    /** Returns a twin that was asked for two hours before noon and answered about a minute before noon. */
    public static Twin named(int number, String name, TwinState state) {
        return training(number, name, Duration.ofHours(2))
                .observed(facts(state, name, NOON.minus(Duration.ofHours(2))), NOON.minusSeconds(60));
    }

    /** Returns a twin in training for this long at noon, last checked two minutes before noon. */
    public static Twin training(int number, String name, Duration age) {
        Instant started = NOON.minus(age);
        return Twin.added(id(number), started)
                .observed(facts(new TwinState.Training(), name, started), NOON.minusSeconds(120));
    }

    /** Returns a ready twin with this voice. */
    public static Twin ready(int number, String name, String voice) {
        Instant started = NOON.minus(Duration.ofHours(2));
        TwinFacts facts = new TwinFacts(
                new TwinState.Ready(),
                Optional.of(name),
                Optional.of(started),
                Optional.empty(),
                Optional.empty(),
                Optional.of(voice),
                Optional.empty());
        return training(number, name, Duration.ofHours(2)).observed(facts, NOON.minusSeconds(60));
    }

    /** Returns what HeyGen says of a ready twin whose picture and video lead there. */
    public static TwinFacts readyFacts(String name, Optional<MediaLink> picture, Optional<MediaLink> video) {
        return new TwinFacts(
                new TwinState.Ready(),
                Optional.of(name),
                Optional.of(NOON),
                picture,
                video,
                Optional.empty(),
                Optional.empty());
    }

    public static TwinFacts facts(TwinState state, String name, Instant started) {
        return new TwinFacts(
                state,
                Optional.of(name),
                Optional.of(started),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("request-1"));
    }
}
