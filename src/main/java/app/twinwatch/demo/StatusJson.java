package app.twinwatch.demo;

import static app.twinwatch.demo.Json.quoted;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Writes answers in the shape that HeyGen documents for version 2. */
final class StatusJson {
    private StatusJson() {}

    static String of(
            SampleTwin twin,
            SampleTwin.Phase phase,
            Optional<String> picture,
            Optional<String> video,
            Optional<String> warning) {
        boolean ready = phase.status().startsWith("complete");
        StringBuilder json = new StringBuilder("{\"error\":null");
        warning.ifPresent(some -> json.append(",\"warning\":").append(some));
        json.append(",\"data\":{\"avatar_id\":").append(quoted(twin.id().value()));
        json.append(",\"avatar_name\":").append(quoted(twin.name()));
        json.append(",\"status\":").append(quoted(phase.status()));
        json.append(",\"created_at\":").append(twin.startedAt().getEpochSecond());
        json.append(",\"preview_image_url\":").append(quoted(picture.filter(_ -> ready)));
        json.append(",\"preview_video_url\":").append(quoted(video.filter(_ -> ready)));
        phase.error().ifPresent(words -> json.append(",\"error_message\":").append(quoted(words)));
        json.append(",\"default_voice_id\":").append(quoted(twin.voiceId().filter(_ -> ready)));
        return json.append("}}").toString();
    }

    /** What HeyGen puts beside the data while an end of version 2 is announced. */
    static String warning(Instant end) {
        return "{\"message\":\"This endpoint will be removed.\",\"v3_endpoint\":\"/v3/avatars/looks/{look_id}\","
                + "\"docs_url\":\"https://developers.heygen.com\",\"sunset_date\":"
                + quoted(end.atOffset(ZoneOffset.UTC).toLocalDate().toString()) + "}";
    }

    static String error(String code, String words) {
        return "{\"data\":null,\"error\":{\"code\":" + quoted(code) + ",\"message\":" + quoted(words) + "}}";
    }
}
