package app.twinwatch.ui.handover;

import app.twinwatch.preview.FileCopy;
import app.twinwatch.twin.Twin;
import java.util.List;
import java.util.Optional;

/**
 * What came of saving the previews of several twins.
 *
 * @param saved how many files were saved
 * @param already how many were there already, the same to the last byte
 * @param without twins for which HeyGen has given neither picture nor video
 * @param expired twins whose links are no longer valid; fresh ones cost a check each
 * @param failed twins of which something could not be fetched for other reasons
 * @param stopped why the folder takes nothing more, if that ended it
 * @param cancelled whether the user ended it
 */
record SavingReport(
        int saved,
        int already,
        List<Twin> without,
        List<Twin> expired,
        List<Twin> failed,
        Optional<FileCopy.Result.Reason> stopped,
        boolean cancelled) {}
