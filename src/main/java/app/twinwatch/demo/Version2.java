package app.twinwatch.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as version 2 of HeyGen's interface does, with the announcement of its end once there is one. */
final class Version2 {
    private final InstantSource clock;
    private final Signatures signatures;
    private volatile @Nullable Instant end;

    Version2(InstantSource clock, Signatures signatures) {
        this.clock = clock;
        this.signatures = signatures;
    }

    /** Announces from now on that this version ends then; empty for no end. */
    void announceEnd(Optional<Instant> newEnd) {
        end = newEnd.orElse(null);
    }

    CannedAnswer about(SampleTwin twin) {
        SampleTwin.Phase phase = twin.at(clock.instant());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", signatures.token());
        Optional<String> warning = Optional.ofNullable(end).map(announced -> {
            headers.put("Deprecation", "true");
            headers.put("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(announced.atOffset(ZoneOffset.UTC)));
            return StatusJson.warning(announced);
        });
        String body = StatusJson.of(
                twin,
                phase,
                twin.picture().map(signatures::signed),
                twin.video().map(signatures::signed),
                warning);
        return new CannedAnswer(200, headers, body);
    }

    static CannedAnswer unknown(String asked) {
        return CannedAnswer.of(
                404, StatusJson.error("avatar_not_found", "Avatar " + asked + " not found or no longer available."));
    }
}
