package app.twinwatch.demo;

import app.twinwatch.demo.SampleTwin.Phase;
import app.twinwatch.twin.AvatarId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The dozen sample twins: every state, some of them changing while one watches. */
final class Samples {
    private static final String TRAINING = "in_progress";

    private Samples() {}

    /** The ID that is on the list, but that the built-in HeyGen does not know. */
    static final AvatarId UNKNOWN = new AvatarId("0badc0de5f2e4d6f9a1b3c5d7e9f0a2b");

    /** @param now when the demo starts */
    static List<SampleTwin> startedAt(Instant now) {
        return List.of(
                failed(
                        "7be1c09d14aa4f0e8b2d5c6a9e3f1d70",
                        "Tom Okafor",
                        now,
                        minutes(160),
                        minutes(12),
                        "Invalid training footage format."),
                SampleTwin.constant(
                        id("51aa03b2c9d94f1b8d6e7f00a1b2c3d4"),
                        "Elif Demir",
                        now.minus(Duration.ofHours(20)),
                        "pending_consent"),
                SampleTwin.constant(
                        id("8c1f0b7e52d34a96b7c8d9e0f1a2b3e2"), "Jonas Weber", now.minus(minutes(47)), TRAINING),
                SampleTwin.constant(
                        id("c5d8e2f1a0b34c7d9e6f8a1b2c3d4e5f"),
                        "Hannah Brandt",
                        now.minus(Duration.ofHours(5)),
                        TRAINING),
                SampleTwin.constant(
                        id("70d9e1f3a5b74c9d8e0f2a4b6c8d0e1f"),
                        "Priya Nair",
                        now.minus(minutes(95)),
                        "queued_for_review"),
                becomesReady(
                        "a3f9d2c87b6e4f10952c8d7e6f5a4b3c",
                        "Amina Haddad",
                        now.minusSeconds(15),
                        Duration.ofSeconds(27),
                        "amina.png",
                        "",
                        "c7b15d0e9a2f4c68b3d1e5f7a9c0b2d4"),
                becomesReady(
                        "e1b7c3d95f8a4260b4d6f8a0c2e4163b",
                        "Lucas Ferreira",
                        now.minusSeconds(40),
                        Duration.ofSeconds(130),
                        "lucas.webp",
                        "lucas.mp4",
                        "5e8d7c6b4a3f42109f8e7d6c5b4a3920"),
                failsLater(
                        "d6e4f2a1b3c54d7e8f9a0b1c2d3e4f50",
                        "Diego Ramos",
                        now.minusSeconds(30),
                        Duration.ofSeconds(75),
                        "Object download failed"),
                ready(
                        "2d3490e6bc5f42c7b4c5b7ad60d2c6a0",
                        "Maya Chen",
                        now.minus(minutes(200)),
                        minutes(112),
                        "maya.webp",
                        "maya.mp4",
                        "9f3c2a6bc5f42c7b4c5b7ad60d2c81ab"),
                ready(
                        "f4a8b6c2d0e14f3a95b7c9d1e3f50718",
                        "Samuel Adeyemi",
                        now.minus(Duration.ofHours(26)),
                        minutes(125),
                        "samuel.jpg",
                        "samuel.mp4",
                        "41de0b9c8a7f4e6d95c3b1a0f2e407c2"),
                ready(
                        "b9c7d5e3f1a04b2c8d6e4f2a0b1c3d5e",
                        "Clara Lindqvist",
                        now.minus(Duration.ofDays(3)),
                        minutes(91),
                        "clara.webp",
                        "clara.mp4",
                        ""),
                ready(
                        "96a4b2c0d8e74f5a93b1c7d5e3f10a2c",
                        "Kenji Mori",
                        now.minus(Duration.ofDays(4)),
                        minutes(104),
                        "kenji.webp",
                        "",
                        "b3a1c5d7e9f04b2d86a4c2e0f1b3d5a7"),
                ready(
                        "3c5e7a9b1d2f4c6e8a0b2d4f6c8e0a1d",
                        "Ingrid Solberg",
                        now.minus(Duration.ofDays(6)),
                        minutes(138),
                        "ingrid.jpg",
                        "",
                        "d0f2b4a6c8e14d3f95b7a9c1e3d5f7b8"));
    }

    /** A person with two looks, one of which is on the list. */
    static final String SHARED_GROUP = "b1d4f7a0c3e6491b8d5f2a7c0e3b6d9f";

    static final List<AvatarId> SHARED_LOOKS =
            List.of(id("2d3490e6bc5f42c7b4c5b7ad60d2c6a0"), id("6f2c9b5e8a1d4c7fb0e3d6a9c2f5b8e1"));

    /** Returns the twins of the account that are not on the list. */
    static List<SampleTwin> unlistedAt(Instant now) {
        return List.of(
                ready(
                        "a7d0c3f6b9e24a5d8c1f4b7e0a3d6c9f",
                        "Ana Ribeiro",
                        now.minus(Duration.ofDays(2)),
                        minutes(118),
                        "ana.webp",
                        "",
                        "e4b7a0d3c6f94e2b85a8d1c4f7b0e3a6"),
                ready(
                        "c2f5b8e1d4a74c0f93e6b9d2a5c8f1b4",
                        "Peter Novak",
                        now.minus(Duration.ofDays(9)),
                        minutes(97),
                        "peter.jpg",
                        "",
                        "0f3b6e9d2c5a48f1b4e7d0a3c6f9b2e5"),
                ready(
                        SHARED_LOOKS.getLast().value(),
                        "Maya Chen, office",
                        now.minus(Duration.ofDays(1)),
                        minutes(64),
                        "maya.webp",
                        "",
                        "9f3c2a6bc5f42c7b4c5b7ad60d2c81ab"),
                SampleTwin.constant(
                        id("d8b1e4a7c0f34d6b92e5a8d1c4b7f0e3"), "Omar Haddad", now.minus(minutes(22)), TRAINING));
    }

    /** Returns the voices of the account; Peter Novak's is none of them any more. */
    static List<SampleVoice> voices() {
        return List.of(
                voice("9f3c2a6bc5f42c7b4c5b7ad60d2c81ab", "Maya – Warm", "English", "female", "maya.mp3"),
                voice("c7b15d0e9a2f4c68b3d1e5f7a9c0b2d4", "Amina – Calm", "English", "female", "amina.mp3"),
                voice("e4b7a0d3c6f94e2b85a8d1c4f7b0e3a6", "Ana – Bright", "Portuguese", "female", "ana.mp3"),
                voice("5e8d7c6b4a3f42109f8e7d6c5b4a3920", "Lucas – Lively", "Portuguese", "male", "lucas.m4a"),
                voice("41de0b9c8a7f4e6d95c3b1a0f2e407c2", "Samuel – Clear", "English", "male", "samuel.wav"),
                voice("b3a1c5d7e9f04b2d86a4c2e0f1b3d5a7", "Kenji – Soft", "Japanese", "male", "s3://voices/kenji.wav"),
                voice("d0f2b4a6c8e14d3f95b7a9c1e3d5f7b8", "Ingrid – Friendly", "Norwegian", "female", ""));
    }

    private static SampleVoice voice(String id, String name, String language, String gender, String sample) {
        return new SampleVoice(id, name, language, gender, given(sample));
    }

    private static SampleTwin ready(
            String id, String name, Instant started, Duration took, String picture, String video, String voice) {
        return becomesReady(id, name, started, took, picture, video, voice);
    }

    private static SampleTwin becomesReady(
            String id, String name, Instant started, Duration after, String picture, String video, String voice) {
        return new SampleTwin(
                id(id),
                name,
                started,
                List.of(training(), new Phase(after, "complete", Optional.empty())),
                given(picture),
                given(video),
                given(voice));
    }

    private static SampleTwin failed(String id, String name, Instant now, Duration ago, Duration after, String words) {
        return failsLater(id, name, now.minus(ago), after, words);
    }

    private static SampleTwin failsLater(String id, String name, Instant started, Duration after, String words) {
        return new SampleTwin(
                id(id),
                name,
                started,
                List.of(training(), new Phase(after, "failed", Optional.of(words))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Phase training() {
        return new Phase(Duration.ZERO, TRAINING, Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static AvatarId id(String value) {
        return new AvatarId(value);
    }
}
