package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UiThread;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** How much room the kept pictures and videos take, and may take. UI thread only. */
public final class PreviewsViewModel {
    private static final List<Integer> LIMITS = List.of(100, 250, 500, 1000, 2000, 5000);
    private static final long MEGABYTE = 1_000_000;

    private final Preferences preferences;
    private final Shelf shelf;
    private final Messages messages;
    private final UiThread thread;
    private final Executor worker;
    private final ReadOnlyStringWrapper used = new ReadOnlyStringWrapper("");

    /**
     * Where pictures and videos are kept. Works on the disk.
     *
     * @param used returns how many bytes are in use
     * @param clear drops everything that is not in use
     */
    public record Shelf(LongSupplier used, Runnable clear) {}

    /** @param worker may touch the disk */
    public PreviewsViewModel(
            Preferences preferences, Shelf shelf, Messages messages, UiThread thread, Executor worker) {
        this.preferences = preferences;
        this.shelf = shelf;
        this.messages = messages;
        this.thread = thread;
        this.worker = worker;
    }

    /** How much room is taken; empty until that is known. */
    ReadOnlyStringProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** Looks how much room is taken. */
    void look() {
        worker.execute(this::tell);
    }

    void clear() {
        worker.execute(() -> {
            shelf.clear().run();
            tell();
        });
    }

    ObservableValue<Integer> limitProperty() {
        return preferences.settingsProperty().map(settings -> settings.previewMegabytes());
    }

    void chooseLimit(int megabytes) {
        preferences.change(settings -> settings.withPreviewMegabytes(megabytes));
        // Behind the change itself, which drops at once what is too much.
        look();
    }

    /** Returns the limits on offer, the present one among them. */
    List<Integer> limits() {
        return Stream.concat(LIMITS.stream(), Stream.of(preferences.now().previewMegabytes()))
                .distinct()
                .sorted()
                .toList();
    }

    private void tell() {
        long bytes = shelf.used().getAsLong();
        String words = bytes > 0 && bytes < MEGABYTE
                ? messages.text("settings.previews.usedLittle")
                : messages.text("settings.previews.used", Math.round((double) bytes / MEGABYTE));
        // What was cleared comes back by a link that lives only, which HeyGen gives with a check.
        String all = bytes > 0 ? messages.text("settings.previews.clearCosts", words) : words;
        thread.execute(() -> used.set(all));
    }
}
