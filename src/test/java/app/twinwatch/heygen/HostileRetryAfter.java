package app.twinwatch.heygen;

import app.twinwatch.fuzz.HostileReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The reader of how long HeyGen wants Twinwatch to wait. */
public final class HostileRetryAfter implements HostileReader {
    private static final Instant SENT = Instant.parse("2026-11-24T12:00:00Z");

    @Override
    public List<byte[]> samples() {
        return Stream.of(
                        "0",
                        "120",
                        " 7 ",
                        "9999999999",
                        "-5",
                        "Tue, 24 Nov 2026 12:02:00 GMT",
                        "Tuesday, 24-Nov-26 12:02:00 GMT",
                        "Tue Nov 24 12:02:00 2026",
                        "Tue, 3 Jun 2036 23:59:60 GMT")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Override
    public void read(byte[] input) {
        RetryAfter.read(new String(input, StandardCharsets.ISO_8859_1), SENT).ifPresent(wait -> {
            if (wait.isNegative() || wait.compareTo(Duration.ofDays(1)) > 0) {
                throw new AssertionError("waits for " + wait);
            }
        });
    }
}
