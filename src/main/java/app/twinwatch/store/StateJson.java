package app.twinwatch.store;

import app.twinwatch.twin.TwinState;
import tools.jackson.core.JsonGenerator;

/** Writes a twin's state as one word, with HeyGen's words beside it where there are some, and reads it again. */
final class StateJson {
    private static final String STATE = "state";
    private static final String WORDS = "words";

    private StateJson() {}

    static void write(TwinState state, JsonGenerator json) {
        switch (state) {
            case TwinState.Unchecked() -> json.writeStringProperty(STATE, "unchecked");
            case TwinState.Training() -> json.writeStringProperty(STATE, "training");
            case TwinState.AwaitingPermission() -> json.writeStringProperty(STATE, "awaiting permission");
            case TwinState.Ready() -> json.writeStringProperty(STATE, "ready");
            case TwinState.Failed(String words) -> {
                json.writeStringProperty(STATE, "failed");
                json.writeStringProperty(WORDS, words);
            }
            case TwinState.NotFound() -> json.writeStringProperty(STATE, "not found");
            case TwinState.Other(String word) -> {
                json.writeStringProperty(STATE, "other");
                json.writeStringProperty(WORDS, word);
            }
        }
    }

    static TwinState read(Fields fields) {
        return switch (fields.text(STATE)) {
            case "unchecked" -> new TwinState.Unchecked();
            case "training" -> new TwinState.Training();
            case "awaiting permission" -> new TwinState.AwaitingPermission();
            case "ready" -> new TwinState.Ready();
            case "failed" -> new TwinState.Failed(fields.text(WORDS));
            case "not found" -> new TwinState.NotFound();
            case "other" -> new TwinState.Other(fields.text(WORDS));
            default -> throw new IllegalArgumentException("unknown state");
        };
    }
}
