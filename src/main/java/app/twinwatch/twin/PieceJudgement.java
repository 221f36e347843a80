package app.twinwatch.twin;

import app.twinwatch.twin.PastedText.NearMiss.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

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
    /** Each character can be read in one way only: with two, a row of dots takes longer than anybody lives. */
    Pattern BROKEN = Pattern.compile("[0-9a-fA-F]{6,40}[./\\\\][A-Za-z0-9_./\\\\-]*[A-Za-z0-9_.-]");

    Pattern DIGIT = Pattern.compile(".*[0-9].*");
    Pattern LETTER = Pattern.compile(".*[A-Za-z].*");

    /** HeyGen's newer API keys; its older ones are such an ID and a number, wrapped in Base64. */
    Pattern KEY = Pattern.compile("(?i)(?:sk|pk)[_-].{16,}");

    Pattern UNWRAPPED_KEY = Pattern.compile("[0-9a-f]{16,}[-_][0-9]{6,}");

    int SHORTEST = 6;
    int SHORTEST_NAMED = 8;
    int SHORTEST_ALONE = 12;

    static PieceJudgement of(PastedPieces.Piece piece) {
        PieceJudgement judged = judge(piece);
        boolean isOfOthers = !(judged instanceof Other) && (FieldName.isOther(piece.field()) || isKey(piece.text()));
        return isOfOthers ? new Other() : judged;
    }

    private static PieceJudgement judge(PastedPieces.Piece piece) {
        String text = piece.text();
        if (text.length() < SHORTEST || (text.length() <= AvatarId.MAXIMUM_LENGTH && !hasDigit(text))) {
            // Most of a long text: what is or was an ID has a digit.
            return new Other();
        }
        if (PastedLink.isLink(text)) {
            return PastedLink.candidate(text).map(PieceJudgement::ofLinked).orElseGet(Other::new);
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

    private static boolean hasDigit(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isDigit(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    /** An API key must never get into an address, which an ID does. */
    private static boolean isKey(String text) {
        if (KEY.matcher(text).matches()) {
            return true;
        }
        if (text.length() < 24 || text.length() > 200) {
            return false;
        }
        try {
            String unwrapped = new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
            return UNWRAPPED_KEY.matcher(unwrapped).matches();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isNamedAsAvatar(PastedPieces.Piece piece) {
        return piece.text().length() >= SHORTEST_NAMED
                && AvatarId.parse(piece.text()).isPresent()
                && FieldName.isAvatar(piece.field());
    }

    private static boolean isAloneAndLikely(PastedPieces.Piece piece) {
        return piece.alone()
                && piece.text().length() >= SHORTEST_ALONE
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

    private static PieceJudgement ofLinked(String found) {
        return found.length() >= SHORTEST_NAMED
                        && DIGIT.matcher(found).matches()
                        && AvatarId.parse(found).isPresent()
                ? new Id(new AvatarId(found))
                : nearMiss(found);
    }
}
