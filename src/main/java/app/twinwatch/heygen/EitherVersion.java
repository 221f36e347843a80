package app.twinwatch.heygen;

import app.twinwatch.heygen.ServiceChoice.Reason;
import app.twinwatch.heygen.ServiceChoice.Version;
import app.twinwatch.twin.AvatarId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Asks the version of HeyGen's interface that is {@linkplain ChosenService chosen}, and finds out which one that has to
 * be. When version 2 turns out to be gone, the same question goes on over version 3, so that nothing is lost; from then
 * on there is one call a question again.
 */
public final class EitherVersion implements StatusService {
    private final HeyGenV2 version2;
    private final HeyGenV3 version3;
    private final ChosenService chosen;
    private final InstantSource clock;

    public EitherVersion(HeyGenV2 version2, HeyGenV3 version3, ChosenService chosen, InstantSource clock) {
        this.version2 = version2;
        this.version3 = version3;
        this.chosen = chosen;
        this.clock = clock;
    }

    @Override
    public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
        return switch (chosen.wish()) {
            case VERSION_2 -> version2.ask(id, key);
            case VERSION_3 -> version3.ask(id, key);
            case AUTOMATIC -> askWhatWorks(id, key);
        };
    }

    @Override
    public Optional<Map<AvatarId, StatusReply>> askAll(Set<AvatarId> ids, ApiKey key) throws InterruptedException {
        return switch (chosen.wish()) {
            case VERSION_2 -> Optional.empty();
            case VERSION_3 -> version3.askAll(ids, key);
            case AUTOMATIC -> askAllOverWhatWorks(ids, key);
        };
    }

    private Optional<Map<AvatarId, StatusReply>> askAllOverWhatWorks(Set<AvatarId> ids, ApiKey key)
            throws InterruptedException {
        if (chosen.choice().version() == Version.VERSION_2 || ids.isEmpty()) {
            return Optional.empty();
        }
        if (!chosen.choice().isToBeExamined(clock.instant())) {
            return version3.askAll(ids, key);
        }
        // What is examined is examined with the question about one of them.
        SequencedSet<AvatarId> others = new LinkedHashSet<>(ids);
        AvatarId first = others.removeFirst();
        Map<AvatarId, StatusReply> replies = new HashMap<>(Map.of(first, askWhatWorks(first, key)));
        boolean goesOn =
                chosen.choice().version() == Version.VERSION_3 && !(replies.get(first) instanceof StatusReply.Trouble);
        if (goesOn) {
            version3.askAll(others, key).ifPresent(replies::putAll);
        }
        return Optional.of(replies);
    }

    private StatusReply askWhatWorks(AvatarId id, ApiKey key) throws InterruptedException {
        Optional<ServiceChoice> examined = chosen.claimExamination(clock.instant());
        return examined.isPresent() || chosen.choice().version() == Version.VERSION_2
                ? askVersion2First(id, key, examined)
                : askVersion3First(id, key);
    }

    /** @param examined what was found before, if this question is to find out whether that still holds */
    private StatusReply askVersion2First(AvatarId id, ApiKey key, Optional<ServiceChoice> examined)
            throws InterruptedException {
        HeyGenV2.WithEnd answer = version2.askWithEnd(id, key);
        return switch (answer.reply()) {
            case StatusReply.EndpointMoved moved -> afterRetirement(id, moved, key);
            case StatusReply.UnknownTwin unknown -> afterUnknown(id, unknown, answer.end(), examined, key);
            case StatusReply.Answered answered -> {
                heed(answer.end(), examined);
                yield answered;
            }
            case StatusReply.IsGroup group -> group;
            case StatusReply.Refused refused -> afterRefusal(id, refused, passed(answer.end()), examined, key);
            case StatusReply.Trouble trouble -> {
                // A fault of the moment says nothing about the version, so the next question looks again.
                examined.ifPresent(before -> chosen.change(choice -> choice.examined(before.examinedAt())));
                yield trouble;
            }
        };
    }

    /** Version 2 answered as ever; what it announced decides where the next question goes. */
    private void heed(Optional<Instant> end, Optional<ServiceChoice> examined) {
        Instant now = clock.instant();
        Optional<Instant> passed = passed(end);
        if (passed.isPresent() && mayTryVersion3(examined)) {
            chosen.change(choice -> choice.found(Reason.ENDED, passed.get(), now));
        } else if (examined.isPresent()) {
            chosen.change(choice -> choice.found(Reason.USUAL, now, now));
        }
    }

    private Optional<Instant> passed(Optional<Instant> end) {
        return end.filter(moment -> !moment.isAfter(clock.instant()));
    }

    /** After its end, version 2 may refuse a question in some way of its own, which says nothing about the twin. */
    private StatusReply afterRefusal(
            AvatarId id,
            StatusReply.Refused refused,
            Optional<Instant> passedEnd,
            Optional<ServiceChoice> examined,
            ApiKey key)
            throws InterruptedException {
        if (passedEnd.isEmpty() || !mayTryVersion3(examined)) {
            return refused;
        }
        StatusReply reply = version3.ask(id, key);
        if (reply instanceof StatusReply.Trouble) {
            return refused;
        }
        Instant now = clock.instant();
        chosen.change(choice -> choice.found(Reason.ENDED, passedEnd.get(), now));
        return reply;
    }

    /** Where version 3 was found closed, it is not tried again before a week has passed. */
    private boolean mayTryVersion3(Optional<ServiceChoice> examined) {
        return examined.isPresent() || chosen.choice().reason() != Reason.CLOSED;
    }

    private StatusReply afterRetirement(AvatarId id, StatusReply.EndpointMoved moved, ApiKey key)
            throws InterruptedException {
        StatusReply reply = version3.ask(id, key);
        if (reply instanceof StatusReply.EndpointMoved) {
            return moved;
        }
        find(Reason.RETIRED);
        return reply;
    }

    private StatusReply afterUnknown(
            AvatarId id,
            StatusReply.UnknownTwin unknown,
            Optional<Instant> end,
            Optional<ServiceChoice> examined,
            ApiKey key)
            throws InterruptedException {
        StatusReply reply = mayTryVersion3(examined) ? version3.ask(id, key) : unknown;
        return switch (reply) {
            case StatusReply.Answered answered -> {
                find(Reason.KNOWS_MORE);
                yield answered;
            }
            // Whoever is called unknown is not asked about again, so a fault of the moment must not decide that.
            case StatusReply.SlowDown _,
                    StatusReply.ServerFault _,
                    StatusReply.Unreachable _,
                    StatusReply.Unreadable _ -> reply;
            case StatusReply.IsGroup group -> {
                heed(end, examined);
                yield group;
            }
            case StatusReply.UnknownTwin _,
                    StatusReply.KeyRejected _,
                    StatusReply.NotAllowed _,
                    StatusReply.OutOfCredits _,
                    StatusReply.EndpointMoved _,
                    StatusReply.Redirected _,
                    StatusReply.Refused _ -> {
                heed(end, examined);
                yield unknown;
            }
        };
    }

    private StatusReply askVersion3First(AvatarId id, ApiKey key) throws InterruptedException {
        StatusReply reply = version3.ask(id, key);
        boolean shut = reply instanceof StatusReply.EndpointMoved
                || reply instanceof StatusReply.KeyRejected
                || reply instanceof StatusReply.NotAllowed;
        if (!shut || chosen.choice().reason() == Reason.RETIRED) {
            return reply;
        }
        // Version 2 answered a while ago: if it still does, it was wrong to leave it.
        StatusReply before = version2.ask(id, key);
        boolean open = before instanceof StatusReply.Answered || before instanceof StatusReply.UnknownTwin;
        if (!open) {
            return reply;
        }
        find(Reason.CLOSED);
        return before;
    }

    private void find(Reason reason) {
        Instant now = clock.instant();
        chosen.change(choice -> choice.found(reason, now, now));
    }
}
