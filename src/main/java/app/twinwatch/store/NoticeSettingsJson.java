package app.twinwatch.store;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes how notices are given as a JSON object and reads it again. A missing field has its default. */
final class NoticeSettingsJson {
    /** Twenty-four hours, as in {@code 07:30}, whatever the user's language. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private NoticeSettingsJson() {}

    /** One field, and what it sets; an invalid one is answered as {@link Fields} says. */
    record Field(String name, BiFunction<NoticeSettings, JsonNode, NoticeSettings> with) {}

    /** The fields, each of which is judged by itself: one that is invalid must not change the others. */
    static final List<Field> FIELDS = List.of(
            new Field("desktop", (settings, node) -> settings.withDesktop(node.booleanValue())),
            new Field("sound", (settings, node) -> settings.withSound(node.booleanValue())),
            new Field("quiet", (settings, node) -> settings.withQuiet(node.booleanValue())),
            new Field(
                    "quietFrom",
                    (settings, node) -> settings.withHours(
                            new QuietHours(time(node), settings.hours().to()))),
            new Field(
                    "quietTo",
                    (settings, node) ->
                            settings.withHours(new QuietHours(settings.hours().from(), time(node)))));

    static void write(NoticeSettings settings, JsonGenerator json) {
        json.writeObjectPropertyStart("noticeWays");
        json.writeBooleanProperty("desktop", settings.desktop());
        json.writeBooleanProperty("sound", settings.sound());
        json.writeBooleanProperty("quiet", settings.quiet());
        json.writeStringProperty("quietFrom", TIME.format(settings.hours().from()));
        json.writeStringProperty("quietTo", TIME.format(settings.hours().to()));
        json.writeEndObject();
    }

    /** Returns the object with the fields, if there is one. */
    static Optional<JsonNode> find(Fields settings) {
        return settings.find("noticeWays");
    }

    private static LocalTime time(JsonNode node) {
        return LocalTime.parse(node.stringValue(), TIME);
    }
}
