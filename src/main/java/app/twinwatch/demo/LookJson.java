package app.twinwatch.demo;

import static app.twinwatch.demo.Json.quoted;

import java.util.List;
import java.util.Optional;

/** Writes answers in the shape that HeyGen documents for version 3. */
final class LookJson {
    private LookJson() {}

    static String look(
            SampleTwin twin, String group, SampleTwin.Phase phase, Optional<String> picture, Optional<String> video) {
        String status = status(phase);
        boolean ready = status.equals("completed");
        return "{\"id\":" + quoted(twin.id().value())
                + ",\"name\":" + quoted(twin.name())
                + ",\"avatar_type\":\"digital_twin\",\"group_id\":" + quoted(group)
                + ",\"preview_image_url\":" + quoted(picture.filter(_ -> ready))
                + ",\"preview_video_url\":" + quoted(video.filter(_ -> ready))
                + ",\"tags\":[],\"default_voice_id\":" + quoted(twin.voiceId().filter(_ -> ready))
                + ",\"status\":" + quoted(status)
                + ",\"error\":"
                + phase.error()
                        .map(words -> "{\"code\":\"training_failed\",\"message\":" + quoted(words) + "}")
                        .orElse("null")
                + "}";
    }

    /** The two versions have different words for the same. */
    private static String status(SampleTwin.Phase phase) {
        return switch (phase.status()) {
            case "in_progress" -> "processing";
            case "complete" -> "completed";
            default -> phase.status();
        };
    }

    static String data(String json) {
        return "{\"data\":" + json + "}";
    }

    static String page(List<String> looks, Optional<String> next) {
        return "{\"data\":[" + String.join(",", looks) + "],\"has_more\":" + next.isPresent() + ",\"next_token\":"
                + quoted(next) + "}";
    }

    static String group(String id, List<SampleTwin> looks, boolean consented) {
        SampleTwin first = looks.getFirst();
        return "{\"id\":" + quoted(id)
                + ",\"name\":" + quoted(first.name())
                + ",\"created_at\":" + first.startedAt().getEpochSecond()
                + ",\"looks_count\":" + looks.size()
                + ",\"consent_status\":" + quoted(consented ? "approved" : "pending")
                + ",\"status\":\"completed\"}";
    }

    static String voice(SampleVoice voice, Optional<String> sample) {
        return "{\"voice_id\":" + quoted(voice.id())
                + ",\"name\":" + quoted(voice.name())
                + ",\"language\":" + quoted(voice.language())
                + ",\"gender\":" + quoted(voice.gender())
                + ",\"preview_audio_url\":" + quoted(sample)
                + ",\"type\":\"private\"}";
    }

    /** An account that is billed by use. */
    static String account() {
        return "{\"billing_type\":\"usage_based\",\"usage_based\":{\"remaining_credits\":100}}";
    }

    static String error(String code, String words) {
        return "{\"error\":{\"code\":" + quoted(code) + ",\"message\":" + quoted(words) + "}}";
    }

    /** HeyGen's status page on a quiet day. */
    static String quietStatusPage() {
        return "{\"page\":{\"name\":\"HeyGen\"},\"status\":{\"indicator\":\"none\",\"description\":"
                + "\"All Systems Operational\"},\"components\":[{\"name\":\"https://www.heygen.com\",\"status\":"
                + "\"operational\"},{\"name\":\"https://api.heygen.com\",\"status\":\"operational\"}],"
                + "\"incidents\":[],\"scheduled_maintenances\":[]}";
    }
}
