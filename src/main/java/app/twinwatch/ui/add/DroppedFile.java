package app.twinwatch.ui.add;

import app.twinwatch.twin.PastedText;
import app.twinwatch.ui.common.TextFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file that was dropped on the window, with the IDs in it.
 *
 * @param file what came of reading it
 * @param found the IDs in its text
 * @param export its whole text, if that is a list that Twinwatch exported
 */
record DroppedFile(TextFile file, PastedText found, Optional<String> export) {
    /** Reads a file, whatever its name; may take a while. */
    static DroppedFile read(Path path, Predicate<String> isExport) {
        TextFile file = TextFile.read(path);
        Optional<String> text = file instanceof TextFile.Text(String whole) ? Optional.of(whole) : Optional.empty();
        return new DroppedFile(file, PastedText.read(text.orElse("")), text.filter(isExport));
    }
}
