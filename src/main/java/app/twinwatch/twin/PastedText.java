package app.twinwatch.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The avatar IDs in whatever a person pastes: a list, a spreadsheet column, links, JSON, a whole message.
 *
 * @param ids each once, in the order in which they appear, written as they stand there
 * @param repeated how often an ID came again
 * @param nearMisses pieces that look like damaged IDs, at most {@value #MOST_NEAR_MISSES}
 * @param cut whether the text was too long and only its first part was read
 */
public record PastedText(List<AvatarId> ids, int repeated, List<NearMiss> nearMisses, boolean cut) {
    /** The longest text that is read whole, in characters. */
    public static final int MAXIMUM_LENGTH = 5_000_000;

    private static final int MOST_NEAR_MISSES = 50;
    private static final int SHOWN_LENGTH = 40;

    /**
     * A piece that looks like a damaged ID.
     *
     * @param text the piece, cut to a length that can be shown
     */
    public record NearMiss(String text, Reason reason) {
        /** What is wrong with it. */
        public enum Reason {
            /** Its middle was left out, as in {@code 9f3c…81ab}. */
            SHORTENED,
            /** Its characters are those of an ID, but it has not 32 of them. */
            WRONG_LENGTH,
            /** It is longer than any ID. */
            TOO_LONG,
            /** It has slashes, dots or the like in the middle. */
            FORBIDDEN_CHARACTERS
        }
    }

    public PastedText {
        ids = List.copyOf(ids);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Reads a text. Takes time in proportion to its length, whatever it holds. */
    public static PastedText read(String text) {
        boolean cut = text.length() > MAXIMUM_LENGTH;
        Collector collector = new Collector();
        new PastedPieces(cut ? text.substring(0, MAXIMUM_LENGTH) : text).forEach(collector::take);
        return new PastedText(new ArrayList<>(collector.ids.values()), collector.repeated, collector.nearMisses, cut);
    }

    /** Gathers what the pieces turn out to be. */
    private static final class Collector {
        private final Map<String, AvatarId> ids = new LinkedHashMap<>();
        private final List<NearMiss> nearMisses = new ArrayList<>();
        private int repeated;

        private void take(PastedPieces.Piece piece) {
            switch (PieceJudgement.of(piece)) {
                case PieceJudgement.Id(AvatarId id) -> {
                    // The same digits in another case are the same twin.
                    if (ids.putIfAbsent(id.value().toLowerCase(Locale.ROOT), id) != null) {
                        repeated++;
                    }
                }
                case PieceJudgement.Near(String damaged, NearMiss.Reason reason) -> {
                    if (nearMisses.size() < MOST_NEAR_MISSES) {
                        nearMisses.add(new NearMiss(PlainText.of(damaged, SHOWN_LENGTH), reason));
                    }
                }
                case PieceJudgement.Other() -> {}
            }
        }
    }
}
