package app.twinwatch.demo;

import app.twinwatch.twin.AvatarId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as version 3 of HeyGen's interface does: looks, the list of them, groups, voices. */
final class Version3 {
    private static final int PAGE = 50;
    private static final Pattern PARAMETER = Pattern.compile("([a-z_]+)=([A-Za-z0-9_-]*)");
    private static final Pattern TOKEN = Pattern.compile("from-(\\d{1,6})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final SampleAccount account;
    private final Signatures signatures;
    private final InstantSource clock;

    Version3(SampleAccount account, Signatures signatures, InstantSource clock) {
        this.account = account;
        this.signatures = signatures;
        this.clock = clock;
    }

    CannedAnswer look(String asked) {
        return AvatarId.parse(asked)
                .flatMap(account::find)
                .map(twin -> found(LookJson.data(json(twin))))
                .orElseGet(() -> unknown("avatar_not_found", "Avatar " + asked));
    }

    /** @param query as it stands behind the address; what is not understood is left out, as HeyGen does */
    CannedAnswer list(Optional<String> query) {
        Map<String, String> wishes = wishes(query.orElse(""));
        List<SampleTwin> all = Optional.ofNullable(wishes.get("group_id"))
                .map(account::looksOf)
                .orElseGet(account::twins);
        Matcher token = TOKEN.matcher(wishes.getOrDefault("token", ""));
        int from = Math.min(token.matches() ? Integer.parseInt(token.group(1)) : 0, all.size());
        String limit = wishes.getOrDefault("limit", "20");
        int most = NUMBER.matcher(limit).matches() ? Math.clamp(Integer.parseInt(limit), 1, PAGE) : PAGE;
        int to = Math.min(from + most, all.size());
        return found(LookJson.page(
                all.subList(from, to).stream().map(this::json).toList(),
                to < all.size() ? Optional.of("from-" + to) : Optional.empty()));
    }

    CannedAnswer group(String asked) {
        List<SampleTwin> looks = account.looksOf(asked);
        if (looks.isEmpty()) {
            return unknown("avatar_group_not_found", "Group " + asked);
        }
        boolean consented = looks.stream()
                .noneMatch(look -> look.at(clock.instant()).status().equals("pending_consent"));
        return found(LookJson.data(LookJson.group(asked, looks, consented)));
    }

    CannedAnswer voice(String asked) {
        return account.voice(asked)
                .map(voice ->
                        found(LookJson.data(LookJson.voice(voice, voice.sample().map(this::sample)))))
                .orElseGet(() -> unknown("voice_not_found", "Voice " + asked));
    }

    private String sample(String file) {
        return file.contains("://") ? file : signatures.signed(file);
    }

    private String json(SampleTwin twin) {
        return LookJson.look(
                twin,
                account.groupOf(twin),
                twin.at(clock.instant()),
                twin.picture().map(signatures::signed),
                twin.video().map(signatures::signed));
    }

    private CannedAnswer found(String body) {
        return new CannedAnswer(200, Map.of("X-Request-Id", signatures.token()), body);
    }

    private static CannedAnswer unknown(String code, String what) {
        return CannedAnswer.of(404, LookJson.error(code, what + " not found or no longer available."));
    }

    private static Map<String, String> wishes(String query) {
        return PARAMETER
                .matcher(query)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (_, last) -> last));
    }
}
