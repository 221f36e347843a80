package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.util.Optional;

/** Asks version 2 of HeyGen's interface: {@code GET /v2/video_avatar/{avatar_id}}. */
public final class HeyGenV2 implements StatusService {
    private final HeyGenApi api;
    private final StatusReader reader;

    public HeyGenV2(HeyGenApi api) {
        this.api = api;
        this.reader = new StatusReader(api.clock());
    }

    @Override
    public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
        return reader.read(id, api.get(api.address().statusOf(id), key, ApiCall.Kind.STATUS, Optional.of(id)));
    }
}
