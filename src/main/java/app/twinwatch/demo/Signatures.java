package app.twinwatch.demo;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

/** Makes the addresses of pictures, videos and sounds as HeyGen does: signed anew for every answer, for seven days. */
final class Signatures {
    private static final Duration LIFE = Duration.ofDays(7);

    private final URI address;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param address where the media are served */
    Signatures(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    String signed(String file) {
        long expires = clock.instant().plus(LIFE).getEpochSecond();
        return address + "/media/" + file + "?Expires=" + expires + "&Signature=" + token();
    }

    /** Returns something that was never there before. */
    String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
