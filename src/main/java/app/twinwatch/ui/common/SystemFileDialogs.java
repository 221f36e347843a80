package app.twinwatch.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs; each begins where the user was last. FX thread only. */
public final class SystemFileDialogs implements FileDialogs {
    private final Supplier<Window> owner;
    private Optional<File> lastFolder = Optional.empty();

    /** @param owner returns the window that waits meanwhile */
    public SystemFileDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> save(String title, String fileName) {
        // Windows completes a name that was typed without its ending only where it knows the kind of file.
        String kind = "*" + fileName.substring(fileName.lastIndexOf('.'));
        FileChooser chooser = chooser(title, kind, List.of(kind));
        chooser.setInitialFileName(fileName);
        return remembered(Optional.ofNullable(chooser.showSaveDialog(owner.get())));
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> endings) {
        return remembered(Optional.ofNullable(chooser(title, kind, endings).showOpenDialog(owner.get())));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        usableFolder().ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner.get()));
        chosen.ifPresent(folder -> lastFolder = Optional.of(folder));
        return chosen.map(File::toPath);
    }

    private FileChooser chooser(String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, endings));
        usableFolder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remembered(Optional<File> chosen) {
        chosen.ifPresent(file -> lastFolder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }

    private Optional<File> usableFolder() {
        return lastFolder.filter(File::isDirectory);
    }
}
