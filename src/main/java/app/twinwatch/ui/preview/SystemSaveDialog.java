package app.twinwatch.ui.preview;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialog for saving; begins where the user saved last. FX thread only. */
public final class SystemSaveDialog implements SaveDialog {
    private final Supplier<Window> owner;
    private Optional<File> lastFolder = Optional.empty();

    /** @param owner returns the window that waits meanwhile */
    public SystemSaveDialog(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> ask(String title, String fileName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(fileName);
        // Windows completes a name that was typed without its ending only where it knows the kind of file.
        String kind = "*" + fileName.substring(fileName.lastIndexOf('.'));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, kind));
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner.get()));
        chosen.ifPresent(file -> lastFolder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }
}
