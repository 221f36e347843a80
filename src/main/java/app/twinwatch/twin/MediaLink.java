package app.twinwatch.twin;

import java.net.URI;
import java.util.Optional;

/**
 * The address of a twin's preview picture or video.
 *
 * <p>HeyGen signs these addresses: the part after the path opens the file for anybody for seven days and differs in
 * every answer. It is therefore kept in memory only, and {@link #toString} leaves it out.
 */
public final class MediaLink {
    private final URI address;

    private MediaLink(URI address) {
        this.address = address;
    }

    /** Reads what HeyGen gave as an address; empty unless it is a {@link SafeAddress}. */
    public static Optional<MediaLink> parse(String text) {
        return SafeAddress.parse(text).map(MediaLink::new);
    }

    /** Returns the whole address, signature included: for the request alone, never for a log or a file. */
    public URI signed() {
        return address;
    }

    /** Returns scheme, host and path: the same for every answer about the same file, and safe to keep. */
    public String unsigned() {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }

    /** Two links are equal if they lead to the same file, whatever their signatures. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MediaLink link && unsigned().equals(link.unsigned());
    }

    @Override
    public int hashCode() {
        return unsigned().hashCode();
    }

    @Override
    public String toString() {
        return unsigned();
    }
}
