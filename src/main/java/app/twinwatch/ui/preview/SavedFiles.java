package app.twinwatch.ui.preview;

import app.twinwatch.preview.FileCopy;
import app.twinwatch.preview.VideoDownload;
import app.twinwatch.preview.VideoFile;
import app.twinwatch.preview.VideoResult;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.FileName;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Saves pictures and videos where the user wants them, and says how it went. UI thread only. */
public final class SavedFiles {
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
        return FileName.of(twin.displayName(), twin.id().value(), ending);
    }

    /** Copies a kept file, and says so when it is done or why it could not be. */
    void save(Path kept, Path target) {
        var _ = FileCopy.save(kept, target).thenAcceptAsync(result -> actions.tell(Notice.of(words(result))), thread);
    }

    /** Saves a video that is still on its way, and says so when it is done or why it could not be. */
    void saveWhenThere(VideoDownload download, Path target) {
        var _ = download.result()
                .thenAcceptAsync(
                        result -> {
                            switch (result) {
                                case VideoResult.Ready(VideoFile video) -> save(video.path(), target);
                                case VideoResult.Unplayable(var _, Path kept) -> save(kept, target);
                                case VideoResult.LinkExpired() -> tell(target, PreviewTrouble.LINK_EXPIRED);
                                case VideoResult.Failed failed -> tell(target, PreviewTrouble.of(failed));
                                case VideoResult.Cancelled() -> {}
                            }
                        },
                        thread);
    }

    private void tell(Path target, PreviewTrouble why) {
        actions.tell(Notice.of(messages.text("save.trouble", target.getFileName(), messages.text(why.messageKey()))));
    }

    /** Says that a video was not saved, because HeyGen had no link to it yet when the user went on. */
    void tooEarly(Path target) {
        actions.tell(Notice.of(messages.text("save.tooEarly", target.getFileName())));
    }

    /**
     * Saves a text as UTF-8, and says so when it is done or why it could not be.
     *
     * @param text writes the text, on a thread of its own
     */
    public void saveText(Supplier<String> text, Path target) {
        var _ = FileCopy.write(() -> text.get().getBytes(StandardCharsets.UTF_8), target)
                .thenAcceptAsync(result -> actions.tell(Notice.of(words(result))), thread);
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
