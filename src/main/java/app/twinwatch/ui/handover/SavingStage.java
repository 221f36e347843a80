package app.twinwatch.ui.handover;

import java.util.List;

/** How far saving all previews has come. */
sealed interface SavingStage {
    /** Nothing was begun. */
    record Idle() implements SavingStage {}

    /**
     * Files are being fetched and saved.
     *
     * @param words which twin it is at
     * @param share how much is done, from 0 to 1
     */
    record Running(String words, double share) implements SavingStage {}

    /** HeyGen is asked for links that work. */
    record Asking(String words) implements SavingStage {}

    /**
     * All is done that can be done.
     *
     * @param headline what was saved
     * @param remarks what was not, and why, a sentence each
     * @param checks how many checks fresh links would use; 0 where none are needed
     */
    record Done(String headline, List<String> remarks, int checks) implements SavingStage {}
}
