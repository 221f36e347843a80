package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.time.Instant;
import java.util.Optional;

/** Asks version 2 of HeyGen's interface: {@code GET /v2/video_avatar/{avatar_id}}. */
public final class HeyGenV2 implements StatusService {
    private final HeyGenApi api;
    private final StatusReader reader;

    public HeyGenV2(HeyGenApi api) {
        this.api = api;
        this.reader = new StatusReader(api.address(), api.clock());
    }

    /**
     * A reply, and what came with it.
     *
     * @param end when HeyGen says that this version ends
     */
    record WithEnd(StatusReply reply, Optional<Instant> end) {}

    @Override
    public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
        return askWithEnd(id, key).reply();
    }

    WithEnd askWithEnd(AvatarId id, ApiKey key) throws InterruptedException {
        HeyGenApi.Answer answer = api.get(api.address().statusOf(id), key, ApiCall.Kind.STATUS, Optional.of(id));
        return new WithEnd(reader.read(id, answer), AnnouncedEnd.in(answer));
    }
}
