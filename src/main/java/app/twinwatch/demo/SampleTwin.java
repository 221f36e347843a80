package app.twinwatch.demo;

import app.twinwatch.twin.AvatarId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One twin at the built-in HeyGen: who it is, and what HeyGen would say of it as time goes on.
 *
 * @param id its ID
 * @param name its name
 * @param startedAt when it was ordered
 * @param phases what HeyGen says from when on; the last one that has begun counts
 * @param picture file name of its picture among the demo's media, if it will have one
 * @param video file name of its video, if it will have one
 * @param voiceId its default voice, if it will have one
 */
public record SampleTwin(
        AvatarId id,
        String name,
        Instant startedAt,
        List<Phase> phases,
        Optional<String> picture,
        Optional<String> video,
        Optional<String> voiceId) {
    /**
     * What HeyGen says from a moment on.
     *
     * @param from when it begins, counted from the order
     * @param status HeyGen's word
     * @param error HeyGen's reason for a failure
     */
    public record Phase(Duration from, String status, Optional<String> error) {}

    /** Returns a twin of which HeyGen says the same for ever. */
    public static SampleTwin constant(AvatarId id, String name, Instant startedAt, String status) {
        return new SampleTwin(
                id,
                name,
                startedAt,
                List.of(new Phase(Duration.ZERO, status, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns what HeyGen says of it at this moment. */
    Phase at(Instant now) {
        Phase current = phases.getFirst();
        for (Phase phase : phases) {
            if (!startedAt.plus(phase.from()).isAfter(now)) {
                current = phase;
            }
        }
        return current;
    }

    /** Returns this twin with what HeyGen says from this moment on. */
    SampleTwin from(Instant now, String status, Optional<String> error) {
        return new SampleTwin(
                id,
                name,
                startedAt,
                List.of(phases.getFirst(), new Phase(Duration.between(startedAt, now), status, error)),
                picture,
                video,
                voiceId);
    }
}
