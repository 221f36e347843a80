package app.twinwatch.ui.preview;

import app.twinwatch.preview.FileCopy;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Saves pictures and videos where the user wants them, and says how it went. UI thread only. */
public final class SavedFiles {
    private static final int LONGEST_NAME = 80;
    /** Names that Windows keeps for devices, whatever follows after a dot. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])( *\\..*)?");

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
        String plain = twin.displayName()
                .replaceAll("[\\p{Cntrl}\\p{Cs}[\\p{Cf}&&[^\\u200c\\u200d]]\\\\/:*?\"<>|]", " ")
                .strip()
                .replaceAll("\\s+", " ");
        String name = withoutDotsAround(cut(plain));
        String usable = name.isEmpty() ? twin.id().value() : name;
        return (DEVICE.matcher(usable).matches() ? "_" + usable : usable) + "." + ending;
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        // Half of an emoji is no character, and some file systems refuse it.
        boolean halved = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, halved ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    /** Dots hide a file where they come first, and are dropped by Windows where they come last. */
    private static String withoutDotsAround(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Copies a kept file, and says so when it is done or why it could not be. */
    void save(Path kept, Path target) {
        var _ = FileCopy.save(kept, target).thenAcceptAsync(result -> actions.tell(Notice.of(words(result))), thread);
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
