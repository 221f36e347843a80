package app.twinwatch.ui.preview;

import app.twinwatch.preview.FileCopy;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import java.nio.file.Path;

/** Saves pictures and videos where the user wants them, and says how it went. UI thread only. */
public final class SavedFiles {
    private static final int LONGEST_NAME = 80;

    private final TwinActions actions;
    private final Messages messages;
    private final UiThread thread;

    public SavedFiles(TwinActions actions, Messages messages, UiThread thread) {
        this.actions = actions;
        this.messages = messages;
        this.thread = thread;
    }

    /** Returns a name for the file that every file system takes, after the twin's own. */
    static String nameFor(Twin twin, String ending) {
        String name = twin.displayName()
                .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^\\.+|[. ]+$", "");
        String whole = name.isEmpty() ? twin.id().value() : name;
        return (whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME).strip() : whole) + "." + ending;
    }

    /** Copies a kept file, and says so when it is done or why it could not be. */
    void save(Path kept, Path target) {
        var _ = FileCopy.save(kept, target).thenAcceptAsync(result -> actions.tell(Notice.of(words(result))), thread);
    }

    /** Says that there was nothing to save. */
    void nothingToSave() {
        actions.tell(Notice.of(messages.text("save.gone")));
    }

    private String words(FileCopy.Result result) {
        return switch (result) {
            case FileCopy.Result.Copied(Path target) -> messages.text("save.done", target.getFileName());
            case FileCopy.Result.NotCopied(FileCopy.Result.Reason reason) ->
                switch (reason) {
                    case NO_ROOM -> messages.text("save.noRoom");
                    case NOT_ALLOWED -> messages.text("save.notAllowed");
                    case NO_FOLDER -> messages.text("save.noFolder");
                    case GONE -> messages.text("save.gone");
                    case OTHER -> messages.text("save.failed");
                };
        };
    }
}
