package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks version 3 for the twins of the account, page by page: {@code GET /v3/avatars/looks}. To be called on a virtual
 * thread; safe from several at once.
 */
public final class TwinList {
    /** How many twins HeyGen puts on a page at the most. */
    public static final int PAGE_SIZE = 50;

    private static final int LONGEST_TOKEN = 4_000;

    private final HeyGenApi api;
    private final AnswerReader answers;

    public TwinList(HeyGenApi api) {
        this.api = api;
        this.answers = AnswerReader.ofVersion3(api.clock());
    }

    /**
     * Asks for one page, and waits for it. May cost the user API credits. Never throws for anything that HeyGen or the
     * network does.
     *
     * @param token what the page before gave as {@linkplain TwinPage.Listed#next next}; empty for the first page
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public TwinPage looks(Optional<String> token, ApiKey key) throws InterruptedException {
        return ask(api.address().looks(PAGE_SIZE, token), key);
    }

    /** Asks for the twins of one group, the first page of them; no person has more looks than that. */
    TwinPage looksOf(GroupId group, ApiKey key) throws InterruptedException {
        return ask(api.address().looksOf(group, PAGE_SIZE, Optional.empty()), key);
    }

    private TwinPage ask(URI target, ApiKey key) throws InterruptedException {
        return read(api.get(target, key, ApiCall.Kind.LIST, Optional.empty()));
    }

    TwinPage read(HeyGenApi.Answer answer) {
        return switch (answers.read(answer)) {
            case AnswerReader.Reading.Nothing(StatusReply.Trouble trouble) -> new TwinPage.Failed(trouble);
            case AnswerReader.Reading.Unknown(String words) -> new TwinPage.Failed(new StatusReply.Refused(404, words));
            case AnswerReader.Reading.Told told ->
                entries(told.body().root())
                        .<TwinPage>map(entries -> new TwinPage.Listed(
                                twins(entries, told.requestId(), api.clock().instant()),
                                next(told.body().root())))
                        .orElseGet(() -> new TwinPage.Failed(AnswerReader.misshapen(told)));
        };
    }

    /** Some who call the service report the list one level deeper. */
    private static Optional<JsonNode> entries(JsonNode root) {
        JsonNode data = root.path("data");
        return List.of(data, data.path("looks")).stream()
                .filter(JsonNode::isArray)
                .findFirst();
    }

    private List<ListedTwin> twins(JsonNode entries, Optional<String> requestId, Instant now) {
        return entries.valueStream()
                .map(entry -> twin(entry, requestId, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ListedTwin> twin(JsonNode entry, Optional<String> requestId, Instant now) {
        return FactsReader.idOf(entry)
                .flatMap(AvatarId::parse)
                .map(id -> new ListedTwin(
                        id,
                        Field.text(entry, "group_id").flatMap(GroupId::parse),
                        FactsReader.facts(entry, new AnswerBody.Json(entry), api.address(), requestId, now)));
    }

    private static Optional<String> next(JsonNode root) {
        JsonNode data = root.path("data");
        JsonNode place = data.isObject() && data.has("next_token") ? data : root;
        // HeyGen leaves the token of the last page in its answer at times; then has_more tells.
        return place.path("has_more").isBoolean() && !place.path("has_more").booleanValue()
                ? Optional.empty()
                : Field.text(place, "next_token").filter(token -> token.length() <= LONGEST_TOKEN);
    }
}
