package app.twinwatch.ui.add;

import app.twinwatch.twin.PastedText;
import app.twinwatch.twin.PlainText;
import app.twinwatch.ui.common.TextFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** A file that was dropped on the window, without its text, which may be long. */
sealed interface DroppedFile {
    /** Returns its name, short enough to be shown. */
    String name();

    /**
     * It was read.
     *
     * @param found the IDs in its text
     * @param export its whole text, if that is a list that Twinwatch exported
     */
    record Read(String name, PastedText found, Optional<String> export) implements DroppedFile {}

    /**
     * It could not be read.
     *
     * @param messageKey of the sentence that says why
     */
    record Unread(String name, String messageKey) implements DroppedFile {}

    /** Reads a file, whatever its name; may take a while. */
    static DroppedFile read(Path path, Predicate<String> isExport) {
        String name = PlainText.of(String.valueOf(path.getFileName()), 40);
        return switch (TextFile.read(path)) {
            case TextFile.Text(String text) ->
                new Read(name, PastedText.read(text), Optional.of(text).filter(isExport));
            case TextFile.NotText() -> new Unread(name, "add.file.notText");
            case TextFile.TooLarge() -> new Unread(name, "add.file.tooLarge");
            case TextFile.Failed() -> new Unread(name, "add.file.failed");
        };
    }
}
