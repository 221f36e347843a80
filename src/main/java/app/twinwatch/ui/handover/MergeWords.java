package app.twinwatch.ui.handover;

import app.twinwatch.store.ListExport;
import app.twinwatch.twin.RemarksMerge;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.watch.ListMerge;
import java.util.ArrayList;
import java.util.List;

/** Says what merging a list will do, or did. Immutable; any thread. */
final class MergeWords {
    private final Messages messages;

    MergeWords(Messages messages) {
        this.messages = messages;
    }

    MergeOffer.Ready offer(ListMerge plan, ListExport.Content content) {
        int fresh = plan.fresh().size();
        int changed = plan.changed().size();
        String headline = plan.changesNothing()
                ? messages.text("merge.same", plan.merged().size())
                : messages.text("merge.headline", fresh, changed);
        List<String> remarks = new ArrayList<>();
        say(remarks, "merge.labels", plan.labels(RemarksMerge.Label.FILLED));
        say(remarks, "merge.notes", plan.notes(RemarksMerge.Note.FILLED));
        say(remarks, "merge.joined", plan.notes(RemarksMerge.Note.JOINED));
        say(remarks, "merge.newer", plan.newer());
        say(remarks, "merge.differ", plan.labels(RemarksMerge.Label.DIFFERS));
        say(remarks, "merge.noRoom", plan.notes(RemarksMerge.Note.NO_ROOM));
        if (!plan.changesNothing()) {
            say(remarks, "merge.already", plan.merged().size() - changed);
        }
        say(remarks, "merge.unreadable", content.unreadable());
        if (content.newer()) {
            remarks.add(messages.text("merge.newerVersion"));
        }
        return new MergeOffer.Ready(headline, remarks, !plan.changesNothing());
    }

    /** Says what was done. */
    String done(ListMerge merge) {
        return messages.text("merge.done", merge.fresh().size(), merge.changed().size());
    }

    private void say(List<String> remarks, String key, long count) {
        if (count > 0) {
            remarks.add(messages.text(key, count));
        }
    }
}
