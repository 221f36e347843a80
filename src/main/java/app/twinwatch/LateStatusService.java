package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the HTTP client only when the first question is asked, because that would hold up the first window. */
final class LateStatusService implements StatusService {
    private final Supplier<StatusService> build;
    private @Nullable StatusService built;

    LateStatusService(Supplier<StatusService> build) {
        this.build = build;
    }

    @Override
    public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
        return service().ask(id, key);
    }

    @Override
    public Optional<Map<AvatarId, StatusReply>> askAll(Set<AvatarId> ids, ApiKey key) throws InterruptedException {
        return service().askAll(ids, key);
    }

    private synchronized StatusService service() {
        if (built == null) {
            built = build.get();
        }
        return built;
    }
}
