package app.twinwatch.store;

import app.twinwatch.twin.NewsKind;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The settings as JSON, version {@value #VERSION}. A missing field has its default, an invalid one is damage. */
final class SettingsFormat implements FileFormat<Settings> {
    static final int VERSION = 1;

    private final JsonText jsonText = new JsonText();

    @Override
    public String write(Settings content) {
        return jsonText.object(json -> {
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("theme", content.theme().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("textPercent", content.textPercent());
            json.writeStringProperty("pace", content.pace().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("learns", content.learns());
            json.writeNumberProperty("dailyLimit", content.dailyLimit());
            writeNotices(content, json);
            NoticeSettingsJson.write(content.noticeWays(), json);
            json.writeNumberProperty("previewMegabytes", content.previewMegabytes());
            content.language().ifPresent(language -> json.writeStringProperty("language", language));
            content.address().ifPresent(address -> json.writeStringProperty("address", address));
            writeService(content.service(), json);
            json.writeStringProperty("sort", content.sort());
            ComfortFormat.write(content.comfort(), json);
            GridSettingsFormat.write(content.grid(), json);
            content.window().ifPresent(place -> writeWindow(place, json));
        });
    }

    private static void writeNotices(Settings content, JsonGenerator json) {
        json.writeObjectPropertyStart("notices");
        for (NewsKind kind : NewsKind.values()) {
            json.writeBooleanProperty(fieldName(kind), content.notices().contains(kind));
        }
        json.writeEndObject();
    }

    private static void writeService(ServiceSetting service, JsonGenerator json) {
        json.writeObjectPropertyStart("service");
        json.writeStringProperty("wish", service.wish().name().toLowerCase(Locale.ROOT));
        service.finding().ifPresent(finding -> {
            json.writeStringProperty("address", finding.address());
            json.writeStringProperty("reason", finding.reason());
            json.writeStringProperty("since", finding.since().toString());
            json.writeStringProperty("examinedAt", finding.examinedAt().toString());
        });
        json.writeEndObject();
    }

    private static void writeWindow(WindowPlace place, JsonGenerator json) {
        json.writeObjectPropertyStart("window");
        json.writeNumberProperty("x", place.x());
        json.writeNumberProperty("y", place.y());
        json.writeNumberProperty("width", place.width());
        json.writeNumberProperty("height", place.height());
        json.writeBooleanProperty("maximized", place.maximized());
        json.writeEndObject();
    }

    @Override
    public Decoded<Settings> read(Reader text) throws IOException {
        JsonNode root;
        try {
            root = jsonText.mapper().readTree(JsonText.withoutByteOrderMark(text));
        } catch (JacksonException failure) {
            JsonText.blameText(failure);
            return new Decoded.Unreadable<>(Optional.empty());
        }
        return judge(new Fields(root));
    }

    private static Decoded<Settings> judge(Fields fields) {
        Optional<Integer> version =
                InvalidEntry.absent(() -> fields.count("version")).filter(number -> number >= 1);
        if (version.isEmpty()) {
            return new Decoded.Unreadable<>(Optional.empty());
        }
        Judge judge = new Judge();
        judge.take(fields.find("theme"), node -> judge.settings.withTheme(word(Theme.class, node)));
        judge.take(fields.find("textPercent"), node -> judge.settings.withTextPercent(node.intValue()));
        judge.take(fields.find("pace"), node -> judge.settings.withPace(word(Pace.class, node)));
        judge.take(fields.find("learns"), node -> judge.settings.withLearns(node.booleanValue()));
        judge.take(fields.find("dailyLimit"), node -> judge.settings.withDailyLimit(node.intValue()));
        takeNotices(fields, judge);
        takeNoticeWays(fields, judge);
        judge.take(fields.find("previewMegabytes"), node -> judge.settings.withPreviewMegabytes(node.intValue()));
        judge.take(fields.find("language"), node -> judge.settings.withLanguage(Optional.of(node.stringValue())));
        judge.take(fields.find("address"), node -> judge.settings.withAddress(Optional.of(node.stringValue())));
        judge.take(fields.find("service"), node -> judge.settings.withService(service(new Fields(node))));
        judge.take(fields.find("sort"), node -> judge.settings.withSort(node.stringValue()));
        judge.take(
                fields.find(ComfortFormat.FIELD),
                node -> judge.settings.withComfort(ComfortFormat.read(new Fields(node))));
        judge.take(
                fields.find(GridSettingsFormat.FIELD),
                node -> judge.settings.withGrid(GridSettingsFormat.read(new Fields(node))));
        judge.take(fields.find("window"), node -> judge.settings.withWindow(window(new Fields(node))));
        if (version.get() > VERSION) {
            return new Decoded.Newer<>(judge.settings, version.get());
        }
        return judge.damaged ? new Decoded.Damaged<>(judge.settings) : new Decoded.Whole<>(judge.settings);
    }

    /** Takes each kind by itself: one that is invalid must not switch the others on again. */
    private static void takeNotices(Fields fields, Judge judge) {
        judge.take(fields.find("notices"), node -> {
            if (!node.isObject()) {
                throw new IllegalArgumentException("not one switch for each kind");
            }
            return judge.settings;
        });
        fields.optionalObject("notices").ifPresent(notices -> {
            for (NewsKind kind : NewsKind.values()) {
                judge.take(notices.find(fieldName(kind)), node -> judge.settings.withNotice(kind, node.booleanValue()));
            }
        });
    }

    private static void takeNoticeWays(Fields fields, Judge judge) {
        judge.take(NoticeSettingsJson.find(fields), node -> {
            if (!node.isObject()) {
                throw new IllegalArgumentException("not one field for each way");
            }
            return judge.settings;
        });
        NoticeSettingsJson.find(fields).map(Fields::new).ifPresent(ways -> {
            for (NoticeSettingsJson.Field field : NoticeSettingsJson.FIELDS) {
                judge.take(
                        ways.find(field.name()),
                        node -> judge.settings.withNoticeWays(field.with().apply(judge.settings.noticeWays(), node)));
            }
        });
    }

    private static String fieldName(NewsKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Takes one field after the other into the settings, and leaves out what is invalid. */
    private static final class Judge {
        private Settings settings = Settings.DEFAULT;
        private boolean damaged;

        void take(Optional<JsonNode> field, Function<JsonNode, Settings> with) {
            if (field.isPresent()) {
                Optional<Settings> changed = InvalidEntry.absent(() -> with.apply(field.get()));
                changed.ifPresentOrElse(valid -> settings = valid, () -> damaged = true);
            }
        }
    }

    private static <E extends Enum<E>> E word(Class<E> words, JsonNode node) {
        return Enum.valueOf(words, node.stringValue().toUpperCase(Locale.ROOT));
    }

    private static ServiceSetting service(Fields fields) {
        ServiceSetting.Wish wish = fields.find("wish")
                .map(node -> word(ServiceSetting.Wish.class, node))
                .orElse(ServiceSetting.DEFAULT.wish());
        Optional<ServiceFinding> finding = fields.optionalText("address")
                .map(address -> new ServiceFinding(
                        address, fields.text("reason"), fields.instant("since"), fields.instant("examinedAt")));
        return new ServiceSetting(wish, finding);
    }

    private static WindowPlace window(Fields fields) {
        return new WindowPlace(
                fields.number("x"),
                fields.number("y"),
                fields.number("width"),
                fields.number("height"),
                fields.yes("maximized"));
    }
}
