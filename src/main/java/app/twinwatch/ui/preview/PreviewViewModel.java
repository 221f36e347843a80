package app.twinwatch.ui.preview;

import app.twinwatch.preview.VideoDownload;
import app.twinwatch.preview.VideoFile;
import app.twinwatch.preview.VideoResult;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watchlist;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Decides what stands in the place of the chosen twin's picture, and brings its video when somebody wants to see it.
 *
 * <p>Nothing is fetched without a click, and a click leads to one question for a fresh link at most. UI thread only.
 */
public final class PreviewViewModel implements AutoCloseable {
    private final Watchlist watchlist;
    private final Videos videos;
    private final VideoPlayerViewModel player;
    private final TwinActions actions;
    private final SavedFiles saved;
    private final Consumer<URI> browser;
    private final UiThread thread;
    private final ReadOnlyObjectWrapper<PreviewStage> stage = new ReadOnlyObjectWrapper<>(new PreviewStage.Still());
    private Optional<AvatarId> chosen = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Twin>> twin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<VideoDownload> download = Optional.empty();
    /** What is played, as HeyGen made it. */
    private Optional<VideoFile> film = Optional.empty();
    /** What can be saved without fetching it again. */
    private Optional<Path> file = Optional.empty();

    private Optional<Instant> askedForLinkAfter = Optional.empty();
    private boolean linkIsFresh;
    /** Tells late news of an earlier click from those of the last one. */
    private long click;

    /** @param browser opens a web page outside of Twinwatch, without showing its address to other programs' users */
    public PreviewViewModel(
            Watchlist watchlist,
            Videos videos,
            VideoPlayerViewModel player,
            TwinActions actions,
            SavedFiles saved,
            Consumer<URI> browser,
            UiThread thread) {
        this.watchlist = watchlist;
        this.videos = videos;
        this.player = player;
        this.actions = actions;
        this.saved = saved;
        this.browser = browser;
        this.thread = thread;
        Refresh refresh = new Refresh(thread, this::follow);
        watchlist.listen(_ -> refresh.want());
        player.phaseProperty().subscribe(this::playSilentlyWithoutSoundDevice);
    }

    /** What is to be shown. */
    ReadOnlyObjectProperty<PreviewStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whose picture and film it is; empty if none is chosen. */
    ReadOnlyObjectProperty<Optional<Twin>> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    /** Shows another twin, or none; what was played or fetched for the one before ends. */
    public void choose(Optional<AvatarId> id) {
        thread.require();
        if (!id.equals(chosen)) {
            chosen = id;
            linkIsFresh = false;
            twin.set(id.flatMap(watchlist::find));
            rest();
        }
    }

    /** Plays the video, from the disk if it is there. */
    public void play() {
        fetch(result -> {
            if (result instanceof VideoResult.Ready(VideoFile video)) {
                play(video);
            } else {
                showWhyNot(result);
            }
        });
    }

    /** Goes back to the picture; what has come of the video is kept. */
    void cancel() {
        rest();
    }

    /** Asks HeyGen once for a link that still works, and plays the video with it. Uses one check. */
    void askForFreshLink() {
        twin.get().ifPresent(shown -> {
            end();
            linkIsFresh = true;
            askedForLinkAfter = Optional.of(shown.lastCheckedAt().orElse(Instant.MIN));
            stage.set(new PreviewStage.AskingForLink());
            actions.checkNow(List.of(shown.id()));
        });
    }

    /** Opens the video's link in the web browser. */
    void openInBrowser() {
        link().ifPresent(link -> browser.accept(link.signed()));
    }

    /** Saves the video where the user wants it, and fetches it first if it is not there. */
    void saveVideo(Path target) {
        if (file.isPresent()) {
            saved.save(file.get(), target);
            return;
        }
        fetch(result -> {
            switch (result) {
                case VideoResult.Ready(VideoFile video) -> {
                    rest();
                    saved.save(video.path(), target);
                }
                case VideoResult.Unplayable(VideoResult.Unplayable.Reason _, Path kept) -> {
                    rest();
                    saved.save(kept, target);
                }
                case VideoResult.LinkExpired _, VideoResult.Failed _, VideoResult.Cancelled _ -> showWhyNot(result);
            }
        });
    }

    @Override
    public void close() {
        end();
        player.close();
    }

    private Optional<MediaLink> link() {
        return twin.get().filter(PreviewViewModel::isReady).flatMap(Twin::video);
    }

    private void fetch(Consumer<VideoResult> arrived) {
        link().ifPresentOrElse(link -> fetch(link, arrived), this::rest);
    }

    private void fetch(MediaLink link, Consumer<VideoResult> arrived) {
        end();
        long mine = click;
        stage.set(new PreviewStage.Opening());
        VideoDownload started = videos.fetch(
                chosen.orElseThrow(),
                link,
                progress -> thread.execute(() -> ifStill(mine, () -> stage.set(new PreviewStage.Fetching(progress)))));
        download = Optional.of(started);
        var _ = started.result()
                .thenAcceptAsync(
                        result -> ifStill(mine, () -> {
                            download = Optional.empty();
                            arrived.accept(result);
                        }),
                        thread);
    }

    /** Late news of an earlier click, or of another twin, must not disturb what is shown now. */
    private void ifStill(long mine, Runnable action) {
        if (mine == click) {
            action.run();
        }
    }

    private void play(VideoFile video) {
        click++;
        film = Optional.of(video);
        file = Optional.of(video.path());
        stage.set(new PreviewStage.Film(false));
        player.play(video.path());
    }

    /** JavaFX plays no film with sound on a computer that has no device for it; a silent copy it does play. */
    private void playSilentlyWithoutSoundDevice(VideoPhase phase) {
        boolean silent = stage.get().equals(new PreviewStage.Film(true));
        if (!silent && film.isPresent() && phase.equals(new VideoPhase.Failed(VideoTrouble.NO_SOUND_DEVICE))) {
            long mine = click;
            var _ = videos.withoutSound(film.get())
                    .thenAcceptAsync(
                            copy -> copy.ifPresent(silenced -> ifStill(mine, () -> {
                                stage.set(new PreviewStage.Film(true));
                                player.play(silenced.path());
                            })),
                            thread);
        }
    }

    private void showWhyNot(VideoResult result) {
        click++;
        switch (result) {
            case VideoResult.Failed failed -> stage.set(new PreviewStage.Trouble(PreviewTrouble.of(failed)));
            case VideoResult.LinkExpired() ->
                stage.set(
                        new PreviewStage.Trouble(linkIsFresh ? PreviewTrouble.LINK_DEAD : PreviewTrouble.LINK_EXPIRED));
            case VideoResult.Unplayable(VideoResult.Unplayable.Reason reason, Path kept) -> {
                file = Optional.of(kept);
                stage.set(new PreviewStage.Trouble(PreviewTrouble.of(reason)));
            }
            case VideoResult.Ready _, VideoResult.Cancelled _ -> rest();
        }
    }

    /** Takes in what the list says of the twin; a film that plays is not disturbed by it. */
    private void follow() {
        twin.set(chosen.flatMap(watchlist::find));
        switch (stage.get()) {
            case PreviewStage.Still _, PreviewStage.NoVideo _, PreviewStage.Playable _ -> stage.set(atRest());
            case PreviewStage.AskingForLink _ -> {
                if (isAnswered()) {
                    askedForLinkAfter = Optional.empty();
                    play();
                }
            }
            case PreviewStage.Opening _, PreviewStage.Fetching _, PreviewStage.Film _, PreviewStage.Trouble _ -> {
                if (twin.get().isEmpty()) {
                    rest();
                }
            }
        }
    }

    private boolean isAnswered() {
        Optional<Instant> last = twin.get().flatMap(Twin::lastCheckedAt);
        return askedForLinkAfter.isPresent() && last.isPresent() && last.get().isAfter(askedForLinkAfter.get());
    }

    private void rest() {
        end();
        stage.set(atRest());
    }

    private PreviewStage atRest() {
        if (twin.get().filter(PreviewViewModel::isReady).isEmpty()) {
            return new PreviewStage.Still();
        }
        return link().isPresent() ? new PreviewStage.Playable() : new PreviewStage.NoVideo();
    }

    private static boolean isReady(Twin twin) {
        return twin.state() instanceof TwinState.Ready;
    }

    /** Ends what is under way or on screen. */
    private void end() {
        click++;
        download.ifPresent(VideoDownload::cancel);
        download = Optional.empty();
        film = Optional.empty();
        file = Optional.empty();
        askedForLinkAfter = Optional.empty();
        player.clear();
    }
}
