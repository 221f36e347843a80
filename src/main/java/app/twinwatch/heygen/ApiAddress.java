package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.SafeAddress;
import java.net.URI;
import java.util.Optional;

/**
 * The address that HeyGen's API is called at, the only place the key is ever sent to.
 *
 * @param base an https address, or an http address on this computer, without query, user information or closing slash
 */
public record ApiAddress(URI base) {
    /** HeyGen's own address. */
    public static final ApiAddress HEYGEN = new ApiAddress(URI.create("https://api.heygen.com"));

    /** Reads an address; empty unless it is a {@link SafeAddress} with nothing but a path behind it. */
    public static Optional<ApiAddress> parse(String text) {
        return SafeAddress.parse(text.strip().replaceFirst("/+$", ""))
                .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null)
                .map(ApiAddress::new);
    }

    /** Returns where version 2 tells how a twin stands. */
    public URI statusOf(AvatarId id) {
        return URI.create(base + "/v2/video_avatar/" + id.value());
    }

    /** Returns where version 3 tells about the account that a key belongs to. */
    URI account() {
        return URI.create(base + "/v3/users/me");
    }
}
