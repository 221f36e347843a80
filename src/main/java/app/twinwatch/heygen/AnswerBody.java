package app.twinwatch.heygen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of an answer, taken apart as far as it can be. What it is, is told by its bytes: HeyGen's gateway lies about types. */
sealed interface AnswerBody {
    /** There is nothing, or only space. */
    record Empty() implements AnswerBody {}

    /** It is no JSON, such as a web page. */
    record NoJson() implements AnswerBody {}

    /** It was too long to be taken. */
    record TooLarge() implements AnswerBody {}

    /** It is JSON of some shape. */
    record Json(JsonNode root) implements AnswerBody {
        private static final List<String> WORDS =
                List.of("error_message", "failure_reason", "failure_message", "message", "msg", "detail");

        /** Returns the part that tells about the twin: {@code data}, or all of it in the partner form without envelope. */
        Optional<JsonNode> facts() {
            if (root.path("data").isObject()) {
                return Optional.of(root.path("data"));
            }
            boolean flat = root.isObject() && (root.has("status") || root.has("avatar_id"));
            return flat && !root.has("data") ? Optional.of(root) : Optional.empty();
        }

        boolean isEmptyObject() {
            return root.isObject() && root.isEmpty();
        }

        boolean hasError() {
            return root.path("error").isString() || root.path("error").isObject();
        }

        /** Says whether this is the avatar service's own envelope without content, as a router would not write it. */
        boolean hasAvatarEnvelope() {
            return root.has("data")
                    && root.path("data").isNull()
                    && (root.path("error").isNull() || !code().isEmpty());
        }

        /** Says whether an error with a code of its own is told, as HeyGen does and a router in front of it does not. */
        boolean hasErrorCode() {
            JsonNode code = root.path("error").path("code");
            return code.isString() && !code.stringValue().isBlank();
        }

        /** Returns the error code, as text; empty if there is none. */
        String code() {
            JsonNode code = root.path("error").path("code");
            JsonNode found = code.isMissingNode() ? root.path("code") : code;
            return found.isString() ? found.stringValue() : found.isNumber() ? found.toString() : "";
        }

        /** Returns HeyGen's words about what went wrong, wherever they stand; empty if there are none. */
        @Override
        public String words() {
            JsonNode data = root.path("data");
            return Stream.of(data, data.path("error"), root.path("error"), root)
                    .flatMap(place ->
                            Stream.concat(Stream.of(place), WORDS.stream().map(place::path)))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(text -> !text.isBlank() && !text.equalsIgnoreCase("success"))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public boolean speaksOfUnknownAvatar() {
            if (facts().map(facts -> facts.has("status")).orElse(false)) {
                return false;
            }
            if (code().equalsIgnoreCase("avatar_not_found")) {
                return true;
            }
            String words = words().toLowerCase(Locale.ROOT);
            return words.contains("avatar") && (words.contains("not found") || words.contains("no longer available"));
        }
    }

    /** Returns HeyGen's words about what went wrong; empty if there are none. */
    default String words() {
        return "";
    }

    /** Says whether HeyGen means that it knows no such avatar. */
    default boolean speaksOfUnknownAvatar() {
        return false;
    }

    /** Takes what came apart. Never throws. */
    static AnswerBody of(CappedBody.Received received) {
        return switch (received) {
            case CappedBody.Received.TooLarge() -> new TooLarge();
            case CappedBody.Received.Whole(String text) -> parse(text);
        };
    }

    /** Takes a body apart. Never throws. */
    static AnswerBody parse(String text) {
        String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        if (bare.isEmpty()) {
            return new Empty();
        }
        try {
            JsonNode root = Mapper.READER.readTree(bare);
            return root == null || root.isMissingNode() ? new NoJson() : new Json(root);
        } catch (JacksonException _) {
            return new NoJson();
        }
    }

    /** Holds the parser, which is built at the first answer. */
    final class Mapper {
        private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(50)
                                .maxNumberLength(100)
                                .build())
                        .build())
                .build();

        private Mapper() {}
    }
}
