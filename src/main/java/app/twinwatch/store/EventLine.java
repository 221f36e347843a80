package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Happening;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.TwinEvent;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what happened to a twin as one line of JSON, and reads such a line. */
final class EventLine implements LineFormat<TwinEvent> {
    /** The longest line that is looked at, in characters. */
    static final int LONGEST = 20_000;

    /** The longest name that is kept, in characters. */
    private static final int LONGEST_NAME = 200;

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String WHAT = "what";
    private static final String FROM = "from";

    private final JsonText jsonText = new JsonText();

    @Override
    public String fileName() {
        return "history";
    }

    @Override
    public Instant at(TwinEvent event) {
        return event.at();
    }

    @Override
    public String write(TwinEvent event) {
        return jsonText.line(json -> {
            json.writeStringProperty("at", event.at().toString());
            json.writeStringProperty("twin", event.id().value());
            event.name().ifPresent(name -> json.writeStringProperty("name", PlainText.of(name, LONGEST_NAME)));
            write(event.what(), json);
        });
    }

    private static void write(Happening what, JsonGenerator json) {
        switch (what) {
            case Happening.Added() -> json.writeStringProperty(WHAT, "added");
            case Happening.Imported() -> json.writeStringProperty(WHAT, "imported");
            case Happening.PutBack() -> json.writeStringProperty(WHAT, "put back");
            case Happening.Removed() -> json.writeStringProperty(WHAT, "removed");
            case Happening.Changed(var from, var to) -> {
                json.writeStringProperty(WHAT, "changed");
                json.writeObjectPropertyStart(FROM);
                StateJson.write(from, json);
                json.writeEndObject();
                StateJson.write(to, json);
            }
        }
    }

    @Override
    public Optional<TwinEvent> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return InvalidEntry.absent(() -> {
            Fields fields = new Fields(jsonText.mapper().readTree(line));
            return new TwinEvent(
                    moment(fields.instant("at")),
                    new AvatarId(fields.text("twin")),
                    fields.optionalText("name")
                            .map(name -> PlainText.of(name, LONGEST_NAME))
                            .filter(name -> !name.isEmpty()),
                    happening(fields));
        });
    }

    /** No clock was ever so wrong, and what has no place in a calendar can't be shown. */
    private static Instant moment(Instant at) {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("not a moment of these times");
        }
        return at;
    }

    private static Happening happening(Fields fields) {
        return switch (fields.text(WHAT)) {
            case "added" -> new Happening.Added();
            case "imported" -> new Happening.Imported();
            case "put back" -> new Happening.PutBack();
            case "removed" -> new Happening.Removed();
            case "changed" ->
                new Happening.Changed(
                        StateJson.read(fields.optionalObject(FROM)
                                .orElseThrow(() -> new IllegalArgumentException("missing field: " + FROM))),
                        StateJson.read(fields));
            default -> throw new IllegalArgumentException("unknown happening");
        };
    }
}
