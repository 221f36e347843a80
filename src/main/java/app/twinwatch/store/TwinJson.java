package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes one twin as a JSON object and reads it again. Of a media link only the unsigned part reaches the disk. */
final class TwinJson {
    private TwinJson() {}

    static void write(Twin twin, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", twin.id().value());
        writeText("name", twin.name(), json);
        writeText("label", twin.label(), json);
        writeText("note", Optional.of(twin.remarks().note()).filter(note -> !note.isEmpty()), json);
        writeTags(twin.remarks().tags(), json);
        StateJson.write(twin.state(), json);
        json.writeStringProperty("addedAt", InstantText.of(twin.addedAt()));
        writeText("startedAt", twin.startedAt().map(InstantText::of), json);
        writeText("lastCheckedAt", twin.lastCheckedAt().map(InstantText::of), json);
        json.writeNumberProperty("checks", twin.checks());
        twin.trainingTime().ifPresent(time -> writeTrainingTime(time, json));
        writeText("picture", twin.picture().map(MediaLink::unsigned), json);
        writeText("video", twin.video().map(MediaLink::unsigned), json);
        writeText("defaultVoiceId", twin.defaultVoiceId(), json);
        writeText("requestId", twin.requestId(), json);
        if (twin.quiet()) {
            json.writeBooleanProperty("quiet", true);
        }
        json.writeArrayPropertyStart("history");
        twin.history().forEach(change -> writeChange(change, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reads a twin; an invalid field is answered as {@link Fields} says. */
    static Twin read(Fields fields) {
        return new Twin(
                new AvatarId(fields.text("id")),
                fields.instant("addedAt"),
                new Remarks(
                        fields.optionalText("label"),
                        fields.optionalText("note").orElse(""),
                        readTags(fields)),
                readFacts(fields),
                fields.optionalInstant("lastCheckedAt"),
                fields.count("checks"),
                fields.optionalObject("trainingTime").map(TrainingTimeJson::read),
                readHistory(fields),
                fields.find("quiet").isPresent() && fields.yes("quiet"));
    }

    private static TwinFacts readFacts(Fields fields) {
        return new TwinFacts(
                StateJson.read(fields),
                fields.optionalText("name"),
                fields.optionalInstant("startedAt"),
                readLink(fields, "picture"),
                readLink(fields, "video"),
                fields.optionalText("defaultVoiceId"),
                fields.optionalText("requestId"));
    }

    private static void writeTags(List<Tag> tags, JsonGenerator json) {
        if (!tags.isEmpty()) {
            json.writeArrayPropertyStart("tags");
            tags.forEach(tag -> json.writeString(tag.name()));
            json.writeEndArray();
        }
    }

    private static List<Tag> readTags(Fields fields) {
        return fields.find("tags").isEmpty()
                ? List.of()
                : fields.list("tags").stream()
                        .flatMap(node -> Tag.of(node.stringValue()).stream())
                        .toList();
    }

    private static void writeText(String name, Optional<String> text, JsonGenerator json) {
        text.ifPresent(value -> json.writeStringProperty(name, value));
    }

    private static void writeTrainingTime(TrainingTime time, JsonGenerator json) {
        json.writeName("trainingTime");
        TrainingTimeJson.write(time, json);
    }

    private static void writeChange(StateChange change, JsonGenerator json) {
        json.writeStartObject();
        StateJson.write(change.state(), json);
        json.writeStringProperty("at", InstantText.of(change.at()));
        json.writeEndObject();
    }

    private static List<StateChange> readHistory(Fields fields) {
        return fields.list("history").stream()
                .map(Fields::new)
                .map(change -> new StateChange(StateJson.read(change), change.instant("at")))
                .toList();
    }

    private static Optional<MediaLink> readLink(Fields fields, String name) {
        return fields.optionalText(name)
                .map(text -> MediaLink.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not an allowed address: " + name)));
    }
}
