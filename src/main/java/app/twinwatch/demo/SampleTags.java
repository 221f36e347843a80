package app.twinwatch.demo;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import java.util.List;
import java.util.Map;

/** What a user might have written on the samples to find them again. */
final class SampleTags {
    private static final Tag SPRING = new Tag("Spring campaign");
    private static final Tag COURSE = new Tag("Safety course");
    private static final Tag BOARD = new Tag("Board");

    private static final Map<String, List<Tag>> TAGS = Map.of(
            "7be1c09d14aa4f0e8b2d5c6a9e3f1d70", List.of(COURSE),
            "8c1f0b7e52d34a96b7c8d9e0f1a2b3e2", List.of(COURSE),
            "c5d8e2f1a0b34c7d9e6f8a1b2c3d4e5f", List.of(SPRING),
            "2d3490e6bc5f42c7b4c5b7ad60d2c6a0", List.of(SPRING, BOARD),
            "f4a8b6c2d0e14f3a95b7c9d1e3f50718", List.of(SPRING),
            "96a4b2c0d8e74f5a93b1c7d5e3f10a2c", List.of(COURSE),
            "3c5e7a9b1d2f4c6e8a0b2d4f6c8e0a1d", List.of(BOARD));

    static final Map<Tag, TagColour> COLOURS =
            Map.of(SPRING, TagColour.GREEN, COURSE, TagColour.ORANGE, BOARD, TagColour.PURPLE);

    private SampleTags() {}

    /** Returns the tags of a sample; many have none. */
    static List<Tag> of(AvatarId id) {
        return TAGS.getOrDefault(id.value(), List.of());
    }
}
