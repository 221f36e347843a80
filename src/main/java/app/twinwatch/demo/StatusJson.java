package app.twinwatch.demo;

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

    static String error(String code, String words) {
        return "{\"data\":null,\"error\":{\"code\":" + quoted(Optional.of(code)) + ",\"message\":"
                + quoted(Optional.of(words)) + "}}";
    }

    private static String quoted(Optional<String> text) {
        return text.map(some -> '"' + some.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .orElse("null");
    }
}
