package app.twinwatch.ui.handover;

import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Saves pictures and videos of all ready twins into a folder. Goes on when its pane is closed, and tells then how it
 * went. A link that expired is asked for anew only if the user wants it, because each costs a check. UI thread only.
 */
public final class SavingViewModel {
    private final Watchlist watchlist;
    private final Watcher watcher;
    private final Videos videos;
    private final Pictures pictures;
    private final TwinActions actions;
    private final Messages messages;
    private final SavingWords words;
    private final UiThread thread;
    private final Executor worker;
    private final Consumer<Path> openFolder;
    private final ReadOnlyObjectWrapper<SavingStage> stage = new ReadOnlyObjectWrapper<>(new SavingStage.Idle());
    private volatile Optional<PreviewSaver> saver = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Runnable look = () -> {};
    private List<AvatarId> expired = List.of();
    private boolean seen;

    /**
     * Does nothing yet.
     *
     * @param worker waits for files
     * @param openFolder shows a folder in the system's file manager
     */
    public SavingViewModel(
            Watchlist watchlist,
            Watcher watcher,
            Videos videos,
            Pictures pictures,
            TwinActions actions,
            Messages messages,
            UiThread thread,
            Executor worker,
            Consumer<Path> openFolder) {
        this.watchlist = watchlist;
        this.watcher = watcher;
        this.videos = videos;
        this.pictures = pictures;
        this.actions = actions;
        this.messages = messages;
        this.words = new SavingWords(messages);
        this.thread = thread;
        this.worker = worker;
        this.openFolder = openFolder;
        Refresh refresh = new Refresh(thread, this::goOnIfAnswered);
        watchlist.listen(_ -> refresh.want());
        watcher.listen(_ -> refresh.want());
    }

    /** Says whether something is under way, which can be looked at. */
    public boolean isBusy() {
        return switch (stage.get()) {
            case SavingStage.Running _, SavingStage.Asking _ -> true;
            case SavingStage.Idle _, SavingStage.Done _ -> false;
        };
    }

    /** Returns the twins that there is something to save of, and says so if there are none. */
    public List<Twin> ready() {
        List<Twin> ready = watchlist.twins().stream()
                .filter(twin -> twin.state() instanceof TwinState.Ready)
                .toList();
        if (ready.isEmpty()) {
            actions.tell(Notice.of(messages.text("saving.nothing")));
        }
        return ready;
    }

    /** Has the pane opened by this from now on, for reasons that came when it was closed. */
    public void showBy(Runnable open) {
        look = open;
    }

    /** Begins to save the previews of these twins into a folder, unless something is under way. */
    public void start(List<Twin> twins, Path into) {
        if (isBusy()) {
            return;
        }
        PreviewSaver started = new PreviewSaver(videos, pictures, into);
        saver = Optional.of(started);
        folder = Optional.of(into);
        twins.stream().findFirst().ifPresent(first -> stage.set(words.running(first, 0, twins.size())));
        worker.execute(() -> {
            SavingReport report = started.save(
                    twins,
                    (twin, before) -> thread.execute(() -> show(started, words.running(twin, before, twins.size()))));
            thread.execute(() -> finish(started, report, into));
        });
    }

    /** Begins with no other file, because the program ends. Any thread. */
    public void end() {
        saver.ifPresent(PreviewSaver::cancel);
    }

    /** Has the pane in sight: what comes of it need not be told elsewhere. */
    public void open() {
        seen = true;
    }

    /** Nobody looks any more; goes on all the same. */
    public void close() {
        seen = false;
    }

    ReadOnlyObjectProperty<SavingStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Gives up; what is saved stays. */
    void cancel() {
        if (stage.get() instanceof SavingStage.Asking) {
            stage.set(new SavingStage.Idle());
        }
        saver.ifPresent(PreviewSaver::cancel);
    }

    /** Asks HeyGen for links that work, and goes on with them. Uses one check for each. */
    void askForFreshLinks() {
        if (actions.checkNow(expired)) {
            stage.set(new SavingStage.Asking(messages.text("saving.asking", expired.size())));
        }
    }

    void openFolder() {
        folder.ifPresent(openFolder);
    }

    private void show(PreviewSaver of, SavingStage running) {
        if (saver.equals(Optional.of(of))) {
            stage.set(running);
        }
    }

    private void finish(PreviewSaver of, SavingReport report, Path into) {
        if (!saver.equals(Optional.of(of))) {
            return;
        }
        saver = Optional.empty();
        expired = report.expired().stream().map(Twin::id).toList();
        SavingStage.Done done = words.done(report, into);
        stage.set(done);
        if (!seen) {
            actions.tell(
                    report.hasGaps()
                            ? Notice.of(
                                    messages.text("saving.gaps", done.headline()),
                                    messages.text("news.show"),
                                    () -> look.run())
                            : Notice.of(done.headline(), messages.text("saving.openFolder"), this::openFolder));
        }
    }

    private void goOnIfAnswered() {
        boolean answered =
                stage.get() instanceof SavingStage.Asking && expired.stream().noneMatch(watcher::isAwaited);
        if (answered) {
            stage.set(new SavingStage.Idle());
            List<Twin> again = expired.stream()
                    .flatMap(id -> watchlist.find(id).stream())
                    .filter(twin -> twin.state() instanceof TwinState.Ready)
                    .toList();
            folder.ifPresent(into -> start(again, into));
        }
    }
}
