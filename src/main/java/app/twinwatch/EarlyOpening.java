package app.twinwatch;

import app.twinwatch.desktop.Folders;
import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.ui.common.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The opening of the user's own data, which goes on beside the start of JavaFX: neither needs the other, and a long list
 * takes as long.
 */
final class EarlyOpening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyOpening.class);
    /** JavaFX makes the application itself and hands it nothing but words; its threads come from the one that launches. */
    private static final InheritableThreadLocal<@Nullable EarlyOpening> HANDED = new InheritableThreadLocal<>();

    private final Parts parts = new Parts();
    private final CompletableFuture<Optional<LastLook>> look = new CompletableFuture<>();
    private final CompletableFuture<Opening> opening = new CompletableFuture<>();

    private EarlyOpening() {}

    /** Begins on a thread of its own. */
    static EarlyOpening begin(CommandLine.Start start, Map<String, String> environment) {
        EarlyOpening early = new EarlyOpening();
        Thread.ofPlatform()
                .daemon()
                .name("twinwatch-open")
                .start(() -> early.opening.complete(early.open(start, environment)));
        return early;
    }

    /** Hands it to {@link #handed} on each thread that this thread starts from now on. */
    void hand() {
        HANDED.set(this);
    }

    /** Returns what was handed to this thread, or null if nothing was. */
    static @Nullable EarlyOpening handed() {
        return HANDED.get();
    }

    /** Waits until the data folder is ours, and returns how the window was left; empty if the folder can't be ours. */
    Optional<LastLook> look() {
        return look.join();
    }

    /** Waits for what came of it. */
    Opening await() {
        return opening.join();
    }

    /** Tells what came of it, as soon as that is known; on any thread. */
    void then(Consumer<Opening> action) {
        var _ = opening.thenAccept(action);
    }

    /** Gives up what was opened, for whoever gets no further. */
    @Override
    public void close() {
        await();
        parts.close();
    }

    private Opening open(CommandLine.Start start, Map<String, String> environment) {
        // Nothing is read yet that says in which language to speak.
        Messages messages = SpokenLanguage.ofSystem().messages();
        try {
            Folders folders = start.dataFolder().map(Folders::under).orElseGet(() -> usualFolders(environment));
            return Opening.of(
                    folders,
                    start.ids(),
                    InstantSource.system(),
                    messages,
                    parts,
                    taken -> look.complete(Optional.of(taken)));
        } catch (RuntimeException | Error unforeseen) {
            LOG.error("The data could not be opened", unforeseen);
            return new Opening.Impossible(messages.text("start.unforeseen"));
        } finally {
            look.complete(Optional.empty());
        }
    }

    private static Folders usualFolders(Map<String, String> environment) {
        return Folders.of(OperatingSystem.current(), environment, Path.of(System.getProperty("user.home")));
    }
}
