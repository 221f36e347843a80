package app.twinwatch.twin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides which web addresses Twinwatch is willing to call at all. */
public final class SafeAddress {
    private static final int MAXIMUM_LENGTH = 8192;
    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** Reads an address; empty unless it is https, or http to this very computer, without user information. */
    public static Optional<URI> parse(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text.strip());
            return isAllowed(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Says whether the address leads to this very computer. */
    public static boolean isLoopback(URI address) {
        return address.getHost() != null && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isAllowed(URI address) {
        if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        if (address.getPort() == 0 || address.getPort() > LARGEST_PORT) {
            return false;
        }
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> isLoopback(address);
            default -> false;
        };
    }
}
