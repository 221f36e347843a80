package app.twinwatch.twin;

import app.twinwatch.fuzz.HostileReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The reader of the IDs in whatever a person pastes. */
public final class HostilePaste implements HostileReader {
    private static final int PART = 128 * 1024;
    private static final String ID = "2d3490e6bc5f42c7b4c5b7ad60d2c6a0";

    @Override
    public List<byte[]> samples() {
        return Stream.of(
                        ID,
                        ID + "\n9f3c2a6bc5f42c7b4c5b7ad60d2c81ab\r\n" + ID.toUpperCase(Locale.ROOT),
                        "https://app.heygen.com/avatars/" + ID + "?tab=looks#x",
                        "Name;Avatar ID;State\nMaya;" + ID + ";Ready\n",
                        "{\"data\":{\"avatar_id\":\"" + ID + "\",\"avatar_name\":\"Maya\"}}",
                        "[\"" + ID + "\", \"Angela-inblackskirt-20220820\"]",
                        "Hello,\nplease look at 2d3490e6-bc5f-42c7-b4c5-b7ad60d2c6a0 and 9f3c…81ab, thanks",
                        "<a href=\"https://api.heygen.com/v2/video_avatar/" + ID + "\">twin</a>",
                        "avatar_id=" + ID + "&voice_id=9f3c2a6bc5f42c7b4c5b7ad60d2c81ab",
                        "1https:///",
                        "9f3c2a6bc5f42c7b4c5b7ad60d" + ".".repeat(40) + "é")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Text is read line by line, and what is not kept is given back: more text may take more, but not more at once. */
    @Override
    public long mostMemory(byte[] input) {
        return MOST_MEMORY * (1 + input.length / PART);
    }

    @Override
    public void read(byte[] input) {
        PastedText pasted = PastedText.read(new String(input, StandardCharsets.UTF_8));
        Set<String> seen = new HashSet<>();
        for (AvatarId id : pasted.ids()) {
            if (!seen.add(id.value().toLowerCase(Locale.ROOT))) {
                throw new AssertionError("twice: " + id);
            }
        }
        for (PastedText.NearMiss miss : pasted.nearMisses()) {
            if (miss.text().length() > 40) {
                throw new AssertionError("too long to be shown: " + miss.text());
            }
        }
    }
}
