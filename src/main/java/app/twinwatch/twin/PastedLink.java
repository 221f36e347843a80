package app.twinwatch.twin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what may be an avatar ID in a link that was pasted. */
final class PastedLink {
    private static final int MAXIMUM_LENGTH = 4000;
    private static final Pattern SCHEME = Pattern.compile("(?i).{0,20}?https?://");
    /** An address bar shows a link without its scheme. */
    private static final Pattern BARE = Pattern.compile("(?i)(?:[a-z0-9-]{1,30}\\.){0,3}heygen\\.(?:com|ai)/.*");

    private static final int SHORTEST_HOST = "heygen.ai".length();

    private static final Pattern MEDIA =
            Pattern.compile("(?i).*\\.(?:webp|jpe?g|png|gif|mp4|mov|webm|m4v|mp3|wav|m4a|srt)");
    private static final Set<String> MEDIA_HOSTS =
            Set.of("files.heygen.ai", "files2.heygen.ai", "resource.heygen.ai", "resource2.heygen.ai");
    private static final Set<String> AVATAR_PLACES =
            Set.of("avatar", "avatars", "look", "looks", "video_avatar", "digital-twin", "twin");
    /** HeyGen gives videos, voices and much else the same kind of ID. */
    private static final Pattern OTHER_PLACES = Pattern.compile(
            "(?:voice|group|avatar_group|template|video|share|embed|request|project|folder|workspace|user|asset)s?");

    private PastedLink() {}

    static boolean isLink(String word) {
        return word.contains("://")
                || (word.indexOf('/') >= SHORTEST_HOST && BARE.matcher(word).matches());
    }

    /** Returns the part that stands where an avatar ID stands; empty if the link leads to something else. */
    static Optional<String> candidate(String link) {
        boolean bare = BARE.matcher(link).matches();
        if (link.length() > MAXIMUM_LENGTH || !(bare || SCHEME.matcher(link).lookingAt())) {
            return Optional.empty();
        }
        String[] parts = (bare ? link : link.substring(link.indexOf("://") + 3)).split("[?#]", 2);
        List<String> path = Arrays.asList(parts[0].split("/"));
        if (path.isEmpty()) {
            // Nothing but slashes.
            return Optional.empty();
        }
        String host = path.getFirst().toLowerCase(Locale.ROOT);
        if (MEDIA_HOSTS.contains(host) || MEDIA.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        Stream<String> named = parts.length < 2 ? Stream.empty() : parameters(parts[1]);
        return Stream.concat(named, segments(path, host.contains("heygen"))).findFirst();
    }

    private static Stream<String> parameters(String query) {
        return Arrays.stream(query.split("[&;#]"))
                .map(parameter -> parameter.split("=", 2))
                .filter(pair -> pair.length == 2 && FieldName.isAvatar(pair[0]))
                .map(pair -> pair[1]);
    }

    /** What follows a segment such as {@code avatars}; with HeyGen also any 32 digits that are nothing else. */
    private static Stream<String> segments(List<String> path, boolean heyGen) {
        Stream<String> named = IntStream.range(1, path.size())
                .filter(index -> AVATAR_PLACES.contains(before(path, index)))
                .mapToObj(path::get)
                .filter(segment -> !OTHER_PLACES.matcher(segment).matches());
        Stream<String> digits = IntStream.range(1, heyGen ? path.size() : 1)
                .filter(index -> !OTHER_PLACES.matcher(before(path, index)).matches())
                .mapToObj(path::get)
                .filter(segment -> PieceJudgement.HEXADECIMAL.matcher(segment).matches());
        return Stream.concat(named, digits);
    }

    private static String before(List<String> path, int index) {
        return path.get(index - 1).toLowerCase(Locale.ROOT);
    }
}
