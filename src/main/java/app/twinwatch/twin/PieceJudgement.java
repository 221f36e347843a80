package app.twinwatch.twin;

import app.twinwatch.twin.PastedText.NearMiss.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides whether a piece of a pasted text is an avatar ID. */
sealed interface PieceJudgement {
    /** It is one. */
    record Id(AvatarId id) implements PieceJudgement {}

    /**
     * It looks like one that was damaged.
     *
     * @param text the damaged part
     */
    record Near(String text, Reason reason) implements PieceJudgement {}

    /** It is something else. */
    record Other() implements PieceJudgement {}

    /** HeyGen's own twins: 32 hexadecimal digits, at times written with the hyphens of a UUID. */
    Pattern HEXADECIMAL = Pattern.compile(
            "[0-9a-fA-F]{32}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** HeyGen's named avatars end in a date or in digits, such as {@code josh_lite3_20230714}. */
    Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+){0,8}[_-](?:20[0-9]{6}|[0-9a-f]{8,32})");

    Pattern NEARLY_HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{24,64}");
    Pattern SHORTENED = Pattern.compile("[0-9a-fA-F]{3,40}(?:…|\\.{2,3})[0-9a-fA-F]{2,40}");
    Pattern BROKEN = Pattern.compile("[0-9a-fA-F]{6,40}(?:[./\\\\]+[A-Za-z0-9_.-]{1,60}){1,10}");
    Pattern DIGIT = Pattern.compile(".*[0-9].*");
    Pattern LETTER = Pattern.compile(".*[A-Za-z].*");

    Set<String> AVATAR_FIELDS = Set.of("avatar_id", "avatarid", "avatar", "look_id", "lookid", "look", "id");
    List<String> OTHER_FIELDS = List.of("voice", "group", "request", "template", "token", "key", "user", "workspace");
    Set<String> AVATAR_PLACES = Set.of("avatar", "avatars", "look", "looks", "video_avatar", "digital-twin", "twin");
    List<String> MEDIA_HOSTS =
            List.of("files.heygen.ai", "files2.heygen.ai", "resource.heygen.ai", "resource2.heygen.ai");

    int SHORTEST_NAMED = 8;
    int SHORTEST_ALONE = 12;

    static PieceJudgement of(PastedPieces.Piece piece) {
        String text = piece.text();
        if (isOtherField(piece.field())) {
            return new Other();
        }
        if (text.contains("://")) {
            return ofLink(text);
        }
        if (text.length() > AvatarId.MAXIMUM_LENGTH) {
            return text.length() < 100_000
                            && AvatarId.parse(text.substring(0, AvatarId.MAXIMUM_LENGTH))
                                    .isPresent()
                    ? new Near(text, Reason.TOO_LONG)
                    : new Other();
        }
        if (HEXADECIMAL.matcher(text).matches() || NAMED.matcher(text).matches()) {
            return new Id(new AvatarId(text));
        }
        if (isNamedAsAvatar(piece) || isAloneAndLikely(piece)) {
            return new Id(new AvatarId(text));
        }
        return nearMiss(text);
    }

    /** Says whether a field or column of this name holds IDs of something else. */
    static boolean isOtherField(String name) {
        return OTHER_FIELDS.stream().anyMatch(name::contains);
    }

    private static boolean isNamedAsAvatar(PastedPieces.Piece piece) {
        return AVATAR_FIELDS.contains(piece.field())
                && piece.text().length() >= SHORTEST_NAMED
                && DIGIT.matcher(piece.text()).matches()
                && AvatarId.parse(piece.text()).isPresent();
    }

    private static boolean isAloneAndLikely(PastedPieces.Piece piece) {
        return piece.alone()
                && piece.text().length() >= SHORTEST_ALONE
                && DIGIT.matcher(piece.text()).matches()
                && LETTER.matcher(piece.text()).matches()
                && !NEARLY_HEXADECIMAL.matcher(piece.text()).matches()
                && AvatarId.parse(piece.text()).isPresent();
    }

    private static PieceJudgement nearMiss(String text) {
        if (SHORTENED.matcher(text).matches()) {
            return new Near(text, Reason.SHORTENED);
        }
        if (NEARLY_HEXADECIMAL.matcher(text).matches()
                && DIGIT.matcher(text).matches()
                && LETTER.matcher(text).matches()) {
            return new Near(text, Reason.WRONG_LENGTH);
        }
        return BROKEN.matcher(text).matches() && DIGIT.matcher(text).matches() && text.length() >= 24
                ? new Near(text, Reason.FORBIDDEN_CHARACTERS)
                : new Other();
    }

    private static PieceJudgement ofLink(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        if (link.length() > 4000 || MEDIA_HOSTS.stream().anyMatch(lower::contains)) {
            return new Other();
        }
        String afterScheme = link.substring(link.indexOf("://") + 3);
        String[] parts = afterScheme.split("[?#]", 2);
        List<String> path = Arrays.asList(parts[0].split("/"));
        Stream<String> named = parts.length < 2 ? Stream.empty() : parameters(parts[1]);
        Optional<String> candidate = Stream.concat(named, segments(path)).findFirst();
        if (candidate.isEmpty()) {
            return new Other();
        }
        String found = candidate.get();
        return found.length() >= SHORTEST_NAMED
                        && DIGIT.matcher(found).matches()
                        && AvatarId.parse(found).isPresent()
                ? new Id(new AvatarId(found))
                : nearMiss(found);
    }

    private static Stream<String> parameters(String query) {
        return Arrays.stream(query.split("[&;]"))
                .map(parameter -> parameter.split("=", 2))
                .filter(pair -> pair.length == 2 && AVATAR_FIELDS.contains(pair[0].toLowerCase(Locale.ROOT)))
                .map(pair -> pair[1]);
    }

    /** What follows a segment such as {@code avatars}, or any segment of 32 hexadecimal digits. */
    private static Stream<String> segments(List<String> path) {
        Stream<String> named = Stream.iterate(1, index -> index + 1)
                .limit(Math.max(0, path.size() - 1))
                .filter(index -> AVATAR_PLACES.contains(path.get(index - 1).toLowerCase(Locale.ROOT)))
                .map(path::get);
        return Stream.concat(
                named,
                path.stream().filter(segment -> HEXADECIMAL.matcher(segment).matches()));
    }
}
