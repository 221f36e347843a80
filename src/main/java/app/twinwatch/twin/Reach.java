package app.twinwatch.twin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * How far away an address leads, the nearest first, as far as its text tells. Nobody is asked what a name stands for: an
 * address of another computer is https, and a name from outside that stands for one in here could not prove itself.
 */
public enum Reach {
    /** This very computer, or what only this computer is spoken to by: link-local addresses. */
    THIS_COMPUTER,
    /** The user's own network, which nobody outside can call. */
    THIS_NETWORK,
    /** Any other computer. */
    ANYWHERE;

    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int CARRIER = 100;

    /** Finds out where an address leads; one that can't be understood counts as the nearest. */
    public static Reach of(URI address) {
        if (address.getHost() == null) {
            return THIS_COMPUTER;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return THIS_COMPUTER;
        }
        // The system reads 127.1 and 0x7f000001 as numbers too; no name ends with a part that begins with a digit.
        boolean isNumber = host.startsWith("[") || host.matches("(.*\\.)?[0-9][^.]*");
        return isNumber ? literal(host).map(Reach::of).orElse(THIS_COMPUTER) : ANYWHERE;
    }

    /**
     * Says whether somebody this far away may name an address: none that is nearer than he is. Otherwise a service in the
     * internet could have Twinwatch knock at doors that it can't reach itself.
     */
    public boolean mayName(URI address) {
        return of(address).compareTo(this) >= 0;
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Reach of(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()) {
            return THIS_COMPUTER;
        }
        boolean isPrivate = address.isSiteLocalAddress() || isUniqueLocal(address) || isCarriers(address);
        return isPrivate ? THIS_NETWORK : ANYWHERE;
    }

    /** RFC 4193, which Java does not know. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == UNIQUE_LOCAL;
    }

    /** RFC 6598: between a provider and its customers. */
    private static boolean isCarriers(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && bytes[0] == CARRIER && (bytes[1] & 0xC0) == 0x40;
    }
}
