package app.twinwatch.store;

import app.twinwatch.twin.TrainingTime;
import tools.jackson.core.JsonGenerator;

/** Writes how long a training took as a JSON object and reads it again. */
final class TrainingTimeJson {
    private TrainingTimeJson() {}

    static void write(TrainingTime time, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("atLeast", time.atLeast().toString());
        json.writeStringProperty("atMost", time.atMost().toString());
        json.writeEndObject();
    }

    /** Reads a time; an invalid field is answered as {@link Fields} says. */
    static TrainingTime read(Fields fields) {
        return new TrainingTime(fields.duration("atLeast"), fields.duration("atMost"));
    }
}
