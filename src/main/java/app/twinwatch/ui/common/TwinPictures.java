package app.twinwatch.ui.common;

import app.twinwatch.preview.Picture;
import app.twinwatch.preview.PictureFile;
import app.twinwatch.preview.PictureResult;
import app.twinwatch.preview.Pictures;
import app.twinwatch.twin.Twin;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;

/** Brings the pictures of twins to the UI thread. */
public final class TwinPictures {
    private final Pictures pictures;
    private final UiThread thread;
    private final Duration pause;
    private final AtomicInteger underWay = new AtomicInteger();

    public TwinPictures(Pictures pictures, UiThread thread) {
        this(pictures, thread, Pictures.NEXT_TRY);
    }

    TwinPictures(Pictures pictures, UiThread thread, Duration pause) {
        this.pictures = pictures;
        this.thread = thread;
        this.pause = pause;
    }

    /** Says whether no picture is on its way. */
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    /**
     * Asks for the picture of a twin, made to fit the box.
     *
     * @param show gets what came of it on the UI thread; is not called where HeyGen gave no picture
     * @return to be run when the picture is no longer wanted; {@code show} is then not called any more
     */
    Runnable load(Twin twin, int maximumWidth, int maximumHeight, Consumer<PictureResult> show) {
        return twin.picture()
                .map(link ->
                        load(pictures.picture(twin.id(), link, maximumWidth, maximumHeight), Function.identity(), show))
                .orElse(() -> {});
    }

    /** Runs the action on the UI thread once a host that could not be reached is worth another try. */
    void atNextTry(Runnable action) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, thread)
                .execute(action);
    }

    /**
     * Asks for the picture of a twin with all its pixels. Comes in JavaFX's form, because to make that of a large picture
     * would hold up the UI thread.
     *
     * @param show gets the picture on the UI thread, or empty if there is none to be had
     * @return to be run when the picture is no longer wanted; {@code show} is then not called any more
     */
    public Runnable loadFullSize(Twin twin, Consumer<Optional<Image>> show) {
        if (twin.picture().isEmpty()) {
            show.accept(Optional.empty());
            return () -> {};
        }
        return load(
                pictures.fullSize(twin.id(), twin.picture().get()),
                loading -> loading.thenApplyAsync(
                        result -> picture(result).map(FxPicture::of), Thread::startVirtualThread),
                show);
    }

    /** Asks for the file of a twin's picture; {@code take} gets it on the UI thread, or empty if there is none. */
    public void original(Twin twin, Consumer<Optional<PictureFile>> take) {
        CompletableFuture<Optional<PictureFile>> file = twin.picture()
                .map(link -> pictures.original(twin.id(), link))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
        var _ = file.thenAcceptAsync(take, thread);
    }

    private <T> Runnable load(
            CompletableFuture<PictureResult> loading,
            Function<CompletableFuture<PictureResult>, CompletableFuture<T>> form,
            Consumer<T> show) {
        underWay.incrementAndGet();
        CompletableFuture<Void> shown = form.apply(loading).thenAcceptAsync(show, thread);
        var _ = shown.whenComplete((_, _) -> underWay.decrementAndGet());
        return () -> {
            shown.cancel(false);
            // Others who wait for the same picture still get it.
            loading.cancel(false);
        };
    }

    private static Optional<Picture> picture(PictureResult result) {
        return result instanceof PictureResult.Shown(Picture picture) ? Optional.of(picture) : Optional.empty();
    }
}
