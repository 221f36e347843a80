package app.twinwatch.store;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A list as JSON, to be handed to another computer or to another program. The names are English and stay as they are:
 *
 * <pre>{@code
 * {
 *   "twinwatchList": 1,                      version of this form
 *   "twins": [ {
 *     "id": "9f3c...",                       avatar ID at HeyGen
 *     "name": "Maya",                        HeyGen's name, if it told one
 *     "label": "Board film",                 the user's own name, if there is one
 *     "note": "Call back",                   the user's note, if there is one
 *     "state": "ready",                      unchecked, training, awaiting permission, ready, failed, not found, other
 *     "words": "no face",                    HeyGen's words, where the state is failed or other
 *     "addedAt": "2026-11-24T08:52:07Z",     when it was put on the list
 *     "startedAt": "...",                    when HeyGen took the order, if it told
 *     "lastCheckedAt": "...",                when HeyGen last answered, if it ever did
 *     "checks": 12,                          how often it answered
 *     "trainingTime": {"atLeast": "PT1H50M", "atMost": "PT2H"},   if it was watched
 *     "defaultVoiceId": "...",               if there is one
 *     "requestId": "...",                    HeyGen's number of its last answer
 *     "history": [ {"state": "training", "at": "..."} ]           oldest first
 *   } ],
 *   "voices": { "VOICE_ID": {"name": "Maya", "language": "English"} }
 * }
 * }</pre>
 *
 * Moments are in ISO 8601 and universal time, durations in ISO 8601. Addresses of pictures and videos are in no export:
 * their signatures are secrets, and without them they lead nowhere. Immutable; any thread.
 */
public final class ListExport {
    static final int VERSION = 1;

    private static final String MARK = "twinwatchList";

    private final JsonText jsonText = new JsonText();

    /**
     * What an export holds.
     *
     * @param twins those that could be read
     * @param voices what voices are called, by their IDs
     * @param unreadable how many entries could not be read
     * @param newer whether a later Twinwatch wrote it, which may know of more
     */
    public record Content(List<Twin> twins, Map<String, VoiceName> voices, int unreadable, boolean newer) {}

    /** Returns the whole text of the file. */
    public String write(List<Twin> twins, Map<String, VoiceName> voices) {
        return jsonText.object(json -> {
            json.writeNumberProperty(MARK, VERSION);
            json.writeArrayPropertyStart("twins");
            twins.forEach(twin -> TwinJson.write(twin.withoutLinks(), json));
            json.writeEndArray();
            json.writeObjectPropertyStart("voices");
            new TreeMap<>(voices).forEach((id, voice) -> {
                json.writeObjectPropertyStart(id);
                json.writeStringProperty("name", voice.name());
                voice.language().ifPresent(language -> json.writeStringProperty("language", language));
                json.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    /** Says whether a text may be an export, without reading it whole. */
    public static boolean mayBe(String text) {
        return text.stripLeading().startsWith("{") && text.contains('"' + MARK + '"');
    }

    /** Reads an export; empty if the text is none. */
    public Optional<Content> read(String text) {
        JsonNode root;
        try {
            root = jsonText.mapper().readTree(text);
        } catch (JacksonException _) {
            return Optional.empty();
        }
        Fields fields = new Fields(root);
        Optional<Integer> version =
                InvalidEntry.absent(() -> fields.count(MARK)).filter(number -> number >= 1);
        Optional<JsonNode> entries = fields.find("twins").filter(JsonNode::isArray);
        if (version.isEmpty() || entries.isEmpty()) {
            return Optional.empty();
        }
        List<Twin> twins = new ArrayList<>();
        entries.get()
                .forEach(entry -> InvalidEntry.absent(() -> TwinJson.read(new Fields(entry)))
                        .ifPresent(twin -> twins.add(twin.withoutLinks())));
        return Optional.of(new Content(
                List.copyOf(twins), voices(fields), entries.get().size() - twins.size(), version.get() > VERSION));
    }

    private static Map<String, VoiceName> voices(Fields fields) {
        Map<String, VoiceName> voices = new LinkedHashMap<>();
        fields.find("voices")
                .filter(JsonNode::isObject)
                .ifPresent(entries -> entries.properties()
                        .forEach(entry -> InvalidEntry.absent(() -> {
                                    Fields voice = new Fields(entry.getValue());
                                    return new VoiceName(voice.text("name"), voice.optionalText("language"));
                                })
                                .ifPresent(name -> voices.put(entry.getKey(), name))));
        return Map.copyOf(voices);
    }
}
