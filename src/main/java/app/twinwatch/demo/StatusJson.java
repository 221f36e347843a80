package app.twinwatch.demo;

import java.util.Locale;
import java.util.Optional;

/** Writes answers in the shape that HeyGen documents for version 2. */
final class StatusJson {
    private StatusJson() {}

    static String of(SampleTwin twin, SampleTwin.Phase phase, Optional<String> picture, Optional<String> video) {
        boolean ready = phase.status().startsWith("complete");
        StringBuilder json = new StringBuilder("{\"error\":null,\"data\":{");
        json.append("\"avatar_id\":").append(quoted(Optional.of(twin.id().value())));
        json.append(",\"avatar_name\":").append(quoted(Optional.of(twin.name())));
        json.append(",\"status\":").append(quoted(Optional.of(phase.status())));
        json.append(",\"created_at\":").append(twin.startedAt().getEpochSecond());
        json.append(",\"preview_image_url\":").append(quoted(picture.filter(_ -> ready)));
        json.append(",\"preview_video_url\":").append(quoted(video.filter(_ -> ready)));
        phase.error().ifPresent(words -> json.append(",\"error_message\":").append(quoted(Optional.of(words))));
        json.append(",\"default_voice_id\":").append(quoted(twin.voiceId().filter(_ -> ready)));
        return json.append("}}").toString();
    }

    /** Version 3's answer about an account that is billed by use. */
    static String account() {
        return "{\"error\":null,\"data\":{\"billing_type\":\"usage_based\",\"usage_based\":{\"remaining_credits\":100}}}";
    }

    static String error(String code, String words) {
        return "{\"data\":null,\"error\":{\"code\":" + quoted(Optional.of(code)) + ",\"message\":"
                + quoted(Optional.of(words)) + "}}";
    }

    private static String quoted(Optional<String> text) {
        return text.map(some -> '"' + escaped(some) + '"').orElse("null");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
