package app.twinwatch.ui.handover;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how saving all previews goes, and went. Immutable; any thread. */
final class SavingWords {
    /** So many names are said; of more, the number has to do. */
    private static final int NAMED = 3;

    private final Messages messages;

    SavingWords(Messages messages) {
        this.messages = messages;
    }

    SavingStage.Running running(Twin twin, int before, int all) {
        return new SavingStage.Running(
                messages.text("saving.running", before + 1, all, twin.displayName()),
                (double) before / Math.max(1, all));
    }

    SavingStage.Done done(SavingReport report, Path folder) {
        String place =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(folder.toString());
        List<String> remarks = new ArrayList<>();
        if (report.cancelled()) {
            remarks.add(messages.text("saving.cancelled"));
        }
        report.stopped().ifPresent(stop -> remarks.add(messages.text(why(stop))));
        say(remarks, "saving.expired", report.expired());
        say(remarks, "saving.failed", report.unreachable());
        say(remarks, "saving.unusable", report.unusable());
        say(remarks, "saving.refused", report.refused());
        say(remarks, "saving.without", report.without());
        if (report.already() > 0) {
            remarks.add(messages.text("saving.already", report.already()));
        }
        int checks = report.expired().size();
        return new SavingStage.Done(messages.text("saving.done", report.saved(), place), remarks, checks);
    }

    private void say(List<String> remarks, String key, List<Twin> twins) {
        if (!twins.isEmpty()) {
            String names = twins.stream()
                    .limit(NAMED)
                    .map(Twin::displayName)
                    .reduce((one, other) -> messages.text("news.and", one, other))
                    .orElseThrow();
            int more = Math.max(0, twins.size() - NAMED);
            remarks.add(messages.text(key, twins.size(), messages.text("saving.names", names, more)));
        }
    }

    private static String why(SavingReport.Stop stop) {
        return switch (stop) {
            case NO_ROOM -> "save.noRoom";
            case NOT_ALLOWED -> "save.notAllowed";
            case NO_FOLDER -> "save.noFolder";
            case CACHE -> "saving.cache";
        };
    }
}
