package app.twinwatch.ui.handover;

import app.twinwatch.twin.Twin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of saving the previews of several twins.
 *
 * @param saved how many files were saved
 * @param already how many were there already, the same to the last byte
 * @param without twins for which HeyGen has given neither picture nor video
 * @param expired twins whose links are no longer valid; fresh ones cost a check each
 * @param unreachable twins of which something could not be fetched, and may be another time
 * @param unusable twins whose links lead to something that can't be saved, however often it is fetched
 * @param refused twins of which the folder did not take a file, though it takes others
 * @param stopped why nothing more can be saved, if that ended it
 * @param cancelled whether the user ended it
 */
record SavingReport(
        int saved,
        int already,
        List<Twin> without,
        List<Twin> expired,
        List<Twin> unreachable,
        List<Twin> unusable,
        List<Twin> refused,
        Optional<Stop> stopped,
        boolean cancelled) {

    /** Says whether something is missing that the user did not end himself, so that the reasons are worth a look. */
    boolean hasGaps() {
        return stopped.isPresent()
                || !Stream.of(without, expired, unreachable, unusable, refused).allMatch(List::isEmpty);
    }

    /** Why nothing more can be saved. */
    enum Stop {
        /** The disk of the chosen folder has no room. */
        NO_ROOM,
        /** This user may not write into the chosen folder. */
        NOT_ALLOWED,
        /** The chosen folder does not exist any more. */
        NO_FOLDER,
        /** Twinwatch's own folder, where everything goes first, takes nothing; usually its disk is full. */
        CACHE
    }
}
