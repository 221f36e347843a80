package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a call as one line of JSON, and reads such a line. */
final class CallLine {
    /** The longest line that is looked at, in characters; a whole one has less than half of that. */
    static final int LONGEST = 500;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private final JsonText jsonText = new JsonText();

    /** Returns the line with its end, for a record that {@link #read} accepts. */
    String write(KeptCall call) {
        return jsonText.line(json -> {
            json.writeStringProperty("at", call.at().toString());
            json.writeStringProperty("kind", word(call.kind()));
            call.twin().ifPresent(twin -> json.writeStringProperty("twin", twin.value()));
            json.writeStringProperty("result", word(call.result()));
        });
    }

    /** Returns the call, or empty for a line that was cut off or damaged. */
    Optional<KeptCall> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return InvalidEntry.absent(() -> {
            Fields fields = new Fields(jsonText.mapper().readTree(line));
            return new KeptCall(
                    fields.instant("at"),
                    word(fields.text("kind")),
                    fields.optionalText("twin").map(AvatarId::new),
                    word(fields.text("result")));
        });
    }

    private static String word(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("not one word");
        }
        return text;
    }
}
