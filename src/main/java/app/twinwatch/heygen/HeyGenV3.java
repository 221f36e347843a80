package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks version 3 of HeyGen's interface, where a twin is a look of a group: {@code GET /v3/avatars/looks/{look_id}}.
 *
 * <p>The look is watched and never the group, which says completed while its look still runs.
 */
public final class HeyGenV3 implements StatusService {
    /** The most pages that are read to find some twins; more than that, and asking one by one is no worse. */
    static final int MOST_PAGES = 20;

    private final HeyGenApi api;
    private final AnswerReader answers;
    private final StatusReader reader;
    private final TwinList list;
    private final OrderDates dates;

    /** @param isOrderDateKnown says of which twins it is known when they were ordered, so that it need not be asked */
    public HeyGenV3(HeyGenApi api, Predicate<AvatarId> isOrderDateKnown) {
        this.api = api;
        this.answers = AnswerReader.ofVersion3(api.clock());
        this.reader = new StatusReader(answers, api.address(), api.clock());
        this.list = new TwinList(api);
        this.dates = new OrderDates(new Groups(api), isOrderDateKnown);
    }

    @Override
    public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
        AnswerReader.Reading reading =
                answers.read(api.get(api.address().look(id), key, ApiCall.Kind.STATUS, Optional.of(id)));
        StatusReply reply = reader.read(id, reading);
        return switch (reply) {
            case StatusReply.Answered(TwinFacts facts) ->
                new StatusReply.Answered(dates.complete(id, groupIn(reading), facts, key));
            case StatusReply.UnknownTwin unknown -> asGroup(id, unknown, key);
            case StatusReply.IsGroup group -> group;
            case StatusReply.Trouble trouble -> trouble;
        };
    }

    @Override
    public Optional<Map<AvatarId, StatusReply>> askAll(Set<AvatarId> ids, ApiKey key) throws InterruptedException {
        Map<String, AvatarId> missing = new HashMap<>();
        ids.forEach(id -> missing.put(FactsReader.bare(id.value()), id));
        Map<AvatarId, StatusReply> found = new HashMap<>();
        Set<Optional<String>> seen = new HashSet<>();
        Optional<String> token = Optional.empty();
        // A list that leads back to where one was, or takes more calls than asking one by one, is given up.
        while (!missing.isEmpty() && seen.size() < Math.min(MOST_PAGES, ids.size()) && seen.add(token)) {
            switch (list.looks(token, key)) {
                case TwinPage.Failed(StatusReply.Trouble trouble) -> {
                    missing.values().forEach(id -> found.put(id, trouble));
                    return Optional.of(found);
                }
                case TwinPage.Listed(List<ListedTwin> twins, Optional<String> next) -> {
                    for (ListedTwin twin : twins) {
                        AvatarId id = missing.remove(FactsReader.bare(twin.id().value()));
                        if (id != null) {
                            found.put(
                                    id, new StatusReply.Answered(dates.complete(id, twin.group(), twin.facts(), key)));
                        }
                    }
                    if (next.isEmpty()) {
                        return Optional.of(found);
                    }
                    token = next;
                }
            }
        }
        return Optional.of(found);
    }

    private static Optional<GroupId> groupIn(AnswerReader.Reading reading) {
        return reading instanceof AnswerReader.Reading.Told told
                ? told.body()
                        .facts()
                        .flatMap(facts -> Field.text(facts, "group_id"))
                        .flatMap(GroupId::parse)
                : Optional.empty();
    }

    /** People paste the ID of a group for that of a twin. What HeyGen lists of it tells that it is one, with one call. */
    private StatusReply asGroup(AvatarId id, StatusReply.UnknownTwin unknown, ApiKey key) throws InterruptedException {
        Optional<GroupId> group = GroupId.of(id);
        if (group.isEmpty() || !(list.looksOf(group.get(), key) instanceof TwinPage.Listed(var looks, var _))) {
            return unknown;
        }
        // Whoever ignores the question for the group answers with everybody's.
        List<ListedTwin> own =
                looks.stream().filter(look -> look.group().equals(group)).toList();
        return own.isEmpty() ? unknown : new StatusReply.IsGroup(own);
    }
}
