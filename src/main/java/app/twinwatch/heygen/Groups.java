package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks version 3 about a group of twins: {@code GET /v3/avatars/{group_id}}. To be called on a virtual thread; safe from
 * several at once.
 */
public final class Groups {
    private static final int NAME_LENGTH = 120;
    private static final int WORD_LENGTH = 80;

    private final HeyGenApi api;
    private final AnswerReader answers;

    public Groups(HeyGenApi api) {
        this.api = api;
        this.answers = AnswerReader.ofVersion3(api.clock());
    }

    /**
     * Asks once, and waits for the answer. May cost the user API credits. Never throws for anything that HeyGen or the
     * network does.
     *
     * @param twin for whose sake it is asked, for the books
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public GroupReply ask(GroupId id, Optional<AvatarId> twin, ApiKey key) throws InterruptedException {
        return read(api.get(api.address().group(id), key, ApiCall.Kind.GROUP, twin));
    }

    GroupReply read(HeyGenApi.Answer answer) {
        return switch (answers.read(answer)) {
            case AnswerReader.Reading.Nothing(StatusReply.Trouble trouble) -> new GroupReply.Failed(trouble);
            case AnswerReader.Reading.Unknown(String _) -> new GroupReply.Unknown();
            case AnswerReader.Reading.Told told -> {
                JsonNode group = told.body().root().path("data");
                yield group.isObject()
                        ? new GroupReply.Known(new GroupFacts(
                                Field.plain(group, "name", NAME_LENGTH),
                                Moment.read(
                                        group.path("created_at"), api.clock().instant()),
                                Field.plain(group, "consent_status", WORD_LENGTH)))
                        : new GroupReply.Failed(AnswerReader.misshapen(told));
            }
        };
    }
}
