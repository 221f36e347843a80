package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Reach;
import app.twinwatch.twin.SafeAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that HeyGen's API is called at, the only place the key is ever sent to.
 *
 * @param base an https address, or an http address on this computer, without query, user information or closing slash
 */
public record ApiAddress(URI base) {
    /** HeyGen's own address. */
    public static final ApiAddress HEYGEN = new ApiAddress(URI.create("https://api.heygen.com"));

    private static final Pattern VOICE_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** Reads an address; empty unless it is a {@link SafeAddress} with nothing but a path behind it. */
    public static Optional<ApiAddress> parse(String text) {
        return SafeAddress.parse(text.strip().replaceFirst("/+$", ""))
                .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null)
                .map(ApiAddress::new);
    }

    /** Reads the address of a file that an answer from here names; empty if it is none, or none that it may name. */
    Optional<MediaLink> link(String text) {
        return MediaLink.parse(text).filter(link -> Reach.of(base).mayName(link.signed()));
    }

    /** Says whether a text has the form of a voice's ID, so that it can stand in an address as it is. */
    public static boolean isVoiceId(String text) {
        return VOICE_ID.matcher(text).matches() && !text.equalsIgnoreCase("null");
    }

    /** Returns where version 2 tells how a twin stands. */
    public URI statusOf(AvatarId id) {
        return URI.create(base + "/v2/video_avatar/" + id.value());
    }

    /** Returns where version 3 tells how a twin stands. */
    URI look(AvatarId id) {
        return URI.create(base + "/v3/avatars/looks/" + id.value());
    }

    /**
     * Returns where version 3 lists the twins of the account.
     *
     * @param limit how many at a time
     * @param token which page; empty for the first
     */
    URI looks(int limit, Optional<String> token) {
        return URI.create(
                base + "/v3/avatars/looks?avatar_type=digital_twin&ownership=private&limit=" + limit + page(token));
    }

    /** Returns where version 3 lists the twins of a group. */
    URI looksOf(GroupId group, int limit, Optional<String> token) {
        return URI.create(base + "/v3/avatars/looks?group_id=" + group.value() + "&limit=" + limit + page(token));
    }

    /** Returns where version 3 tells about a group of twins. */
    URI group(GroupId id) {
        return URI.create(base + "/v3/avatars/" + id.value());
    }

    /**
     * Returns where version 3 tells about a voice.
     *
     * @throws IllegalArgumentException if it {@linkplain #isVoiceId is no voice's ID}
     */
    URI voice(String id) {
        if (!isVoiceId(id)) {
            throw new IllegalArgumentException("not a valid voice ID");
        }
        return URI.create(base + "/v3/voices/" + id);
    }

    private static String page(Optional<String> token) {
        return token.map(some -> "&token=" + URLEncoder.encode(some, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Returns where version 3 tells about the account that a key belongs to. */
    URI account() {
        return URI.create(base + "/v3/users/me");
    }
}
