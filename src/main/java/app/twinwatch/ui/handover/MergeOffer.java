package app.twinwatch.ui.handover;

import java.util.List;

/** What the merging pane says. */
sealed interface MergeOffer {
    /** The file is being read. */
    record Reading() implements MergeOffer {}

    /**
     * There is nothing to merge.
     *
     * @param sentence says why
     */
    record Nothing(String sentence) implements MergeOffer {}

    /**
     * What will happen if the user agrees.
     *
     * @param headline the most important of it
     * @param remarks all else, a sentence each
     * @param useful whether anything would be different afterwards
     */
    record Ready(String headline, List<String> remarks, boolean useful) implements MergeOffer {}
}
