package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a call as one line of JSON, and reads such a line. */
final class CallLine implements LineFormat<KeptCall> {
    /** The longest line that is looked at, in characters; a whole one has less than half of that. */
    static final int LONGEST = 500;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private final JsonText jsonText = new JsonText();

    @Override
    public String fileName() {
        return "calls";
    }

    @Override
    public Instant at(KeptCall call) {
        return call.at();
    }

    @Override
    public String write(KeptCall call) {
        return jsonText.line(json -> {
            json.writeStringProperty("at", call.at().toString());
            json.writeStringProperty("kind", word(call.kind()));
            call.twin().ifPresent(twin -> json.writeStringProperty("twin", twin.value()));
            json.writeStringProperty("result", word(call.result()));
        });
    }

    @Override
    public Optional<KeptCall> read(String line) {
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
