package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The list as JSON, version {@value #VERSION}. Twins are read one at a time, so that a large file needs little memory
 * and the twins before a cut can be saved. Every version has a {@link Seal} as its last field.
 */
final class WatchlistFormat implements FileFormat<SavedWatchlist> {
    static final int VERSION = 1;

    private final JsonText jsonText = new JsonText();

    @Override
    public String write(SavedWatchlist content) {
        return jsonText.sealedObject(json -> writeFields(content, json));
    }

    private static void writeFields(SavedWatchlist content, JsonGenerator json) {
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("countedDay", content.countedDay().toString());
        json.writeNumberProperty("checksThatDay", content.checksThatDay());
        json.writeArrayPropertyStart("twins");
        content.twins().forEach(twin -> TwinJson.write(twin, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("trainings");
        content.trainings().forEach(time -> TrainingTimeJson.write(time, json));
        json.writeEndArray();
        TagColoursJson.write(content.tagColours(), json);
    }

    @Override
    public Decoded<SavedWatchlist> read(Reader text) throws IOException {
        Draft draft = new Draft();
        Seal seal = new Seal();
        boolean whole;
        try (JsonParser parser = jsonText.mapper().createParser(seal.watch(JsonText.withoutByteOrderMark(text)))) {
            whole = draft.readFile(parser) && !seal.isBroken();
        } catch (JacksonException failure) {
            JsonText.blameText(failure);
            whole = false;
        }
        return draft.judge(whole);
    }

    /** What has been read so far. */
    private static final class Draft {
        private final Map<AvatarId, Twin> twins = new LinkedHashMap<>();
        private Optional<Integer> version = Optional.empty();
        private Optional<LocalDate> countedDay = Optional.empty();
        private Optional<Integer> checksThatDay = Optional.empty();
        private boolean hasTwins;
        private boolean lostTwins;
        private Optional<List<TrainingTime>> trainings = Optional.empty();
        private boolean lostTrainings;
        private TagColoursJson.Read tagColours = TagColoursJson.Read.NONE;

        /** Reads to the end; false if the text is no object or goes on after it. */
        boolean readFile(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals("twins") && parser.isExpectedStartArrayToken()) {
                    readTwins(parser);
                } else {
                    readField(name, parser.readValueAsTree());
                }
            }
            return parser.nextToken() == null;
        }

        private void readField(String name, JsonNode value) {
            switch (name) {
                case "version" -> version = InvalidEntry.absent(value::intValue);
                case "countedDay" -> countedDay = InvalidEntry.absent(() -> LocalDate.parse(value.stringValue()));
                case "checksThatDay" ->
                    checksThatDay = InvalidEntry.absent(value::intValue).filter(count -> count >= 0);
                case "trainings" -> readTrainings(value);
                case TagColoursJson.FIELD -> tagColours = TagColoursJson.read(value);
                default -> {
                    // A field of a later version: of no use here.
                }
            }
        }

        private void readTwins(JsonParser parser) {
            hasTwins = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode entry = parser.readValueAsTree();
                Optional<Twin> twin = InvalidEntry.absent(() -> TwinJson.read(new Fields(entry)));
                boolean kept = twin.isPresent() && twins.putIfAbsent(twin.get().id(), twin.get()) == null;
                lostTwins |= !kept;
            }
        }

        private void readTrainings(JsonNode value) {
            List<TrainingTime> read = new ArrayList<>();
            lostTrainings = !value.isArray();
            for (JsonNode entry : value.values()) {
                InvalidEntry.absent(() -> TrainingTimeJson.read(new Fields(entry)))
                        .ifPresentOrElse(read::add, () -> lostTrainings = true);
            }
            trainings = Optional.of(read);
        }

        Decoded<SavedWatchlist> judge(boolean whole) {
            List<Twin> read = List.copyOf(twins.values());
            SavedWatchlist content = new SavedWatchlist(
                    read,
                    countedDay.orElse(LocalDate.EPOCH),
                    checksThatDay.orElse(0),
                    // A file from before trainings were remembered still knows those of its twins.
                    trainings.orElseGet(() -> TrainingTime.of(read)),
                    tagColours.colours());
            if (!whole || version.isEmpty() || version.get() < 1 || !hasTwins) {
                return new Decoded.Unreadable<>(twins.isEmpty() ? Optional.empty() : Optional.of(content));
            }
            if (version.get() > VERSION) {
                return new Decoded.Newer<>(content, version.get());
            }
            boolean damaged = lostTwins
                    || lostTrainings
                    || tagColours.damaged()
                    || countedDay.isEmpty()
                    || checksThatDay.isEmpty();
            return damaged ? new Decoded.Damaged<>(content) : new Decoded.Whole<>(content);
        }
    }
}
