package app.twinwatch.ui.preview;

import app.twinwatch.preview.Progress;
import app.twinwatch.preview.VideoDownload;
import app.twinwatch.preview.VideoFile;
import app.twinwatch.preview.VideoResult;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.FileName;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Decides what stands in the place of the chosen twin's picture, and brings its video when somebody wants to see it.
 *
 * <p>Nothing is fetched without a click, and a click leads to one question for a fresh link at most. UI thread only.
 */
public final class PreviewViewModel {
    private final Watchlist watchlist;
    private final Videos videos;
    private final VideoPlayerViewModel player;
    private final FreshLink freshLink;
    private final SavedFiles saved;
    private final Consumer<URI> browser;
    private final UiThread thread;
    private final Refresh refresh;
    private final ReadOnlyObjectWrapper<PreviewStage> stage = new ReadOnlyObjectWrapper<>(new PreviewStage.Still());
    private final ReadOnlyObjectWrapper<Optional<Twin>> twin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<AvatarId> chosen = Optional.empty();
    /** What the user waits for, or did not get yet. */
    private Wish wish = Wish.NOTHING;

    private Optional<VideoDownload> download = Optional.empty();
    /** What was fetched last, or tried to be. */
    private Optional<MediaLink> tried = Optional.empty();
    /** What is played, as HeyGen made it. */
    private Optional<VideoFile> film = Optional.empty();
    /** What can be saved without fetching it again. */
    private Optional<Path> file = Optional.empty();

    /** Tells late news of an earlier click from those of the last one. */
    private long click;

    /** @param browser opens a web page outside of Twinwatch, without showing its address to other programs' users */
    public PreviewViewModel(
            Watchlist watchlist,
            Watcher watcher,
            Videos videos,
            VideoPlayerViewModel player,
            TwinActions actions,
            SavedFiles saved,
            Consumer<URI> browser,
            UiThread thread) {
        this.watchlist = watchlist;
        this.videos = videos;
        this.player = player;
        this.freshLink = new FreshLink(watcher, actions);
        this.saved = saved;
        this.browser = browser;
        this.thread = thread;
        refresh = new Refresh(thread, this::follow);
        refresh.heeding(watchlist.listen(_ -> refresh.want())).heeding(watcher.listen(_ -> refresh.want()));
        player.phaseProperty().subscribe(this::playSilentlyWithoutSoundDevice);
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** What is to be shown. */
    ReadOnlyObjectProperty<PreviewStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whose picture and film it is; empty if none is chosen. */
    ReadOnlyObjectProperty<Optional<Twin>> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    /** Shows another twin, or none; what was played for the one before ends, and what is being saved goes on. */
    public void choose(Optional<AvatarId> id) {
        thread.require();
        if (!id.equals(chosen)) {
            chosen = id;
            twin.set(id.flatMap(watchlist::find));
            leave();
        }
    }

    /** Says whether there is a video that could be fetched. */
    public boolean hasVideo() {
        return link().isPresent();
    }

    /** Plays the video, from the disk if it is there; goes on with it if it is on screen already. */
    public void play() {
        boolean onScreen = film.isPresent() && !(player.phaseProperty().get() instanceof VideoPhase.Failed);
        if (onScreen) {
            player.resume();
        } else {
            bring(new Wish(true, download.isPresent() || freshLink.isAsked() ? wish.copy() : Optional.empty()));
        }
    }

    /** Lets a film that runs stand still, and one that is on its way not begin, because nobody sees it for a while. */
    public void pause() {
        player.pause();
        // What went wrong can still be tried again as it was meant.
        if (!(stage.get() instanceof PreviewStage.Trouble)) {
            wish = new Wish(false, wish.copy());
        }
    }

    /** Goes back to the picture, because nobody looks any more; what is being saved goes on. */
    public void leave() {
        if (wish.copy().isPresent() && download.isPresent()) {
            saved.saveWhenThere(download.get(), wish.copy().get());
            download = Optional.empty();
        } else if (freshLink.isAsked()) {
            wish.copy().ifPresent(saved::tooEarly);
        }
        stop();
    }

    /** Goes back to the picture, because nobody wants the video any more; what has come of it is kept. */
    void stop() {
        wish = Wish.NOTHING;
        end();
        player.leaveFullScreen();
        stage.set(PreviewStage.atRest(twin.get()));
    }

    /** Tries once more what did not come about. */
    void retry() {
        bring(wish);
    }

    /** Asks HeyGen once for a link that still works, and goes on with it. Uses one check. */
    void askForFreshLink() {
        twin.get().ifPresent(shown -> {
            end();
            if (freshLink.ask(shown)) {
                stage.set(new PreviewStage.AskingForLink());
            }
        });
    }

    /** Opens the video's link in the web browser. */
    void openInBrowser() {
        link().ifPresent(link -> browser.accept(link.signed()));
    }

    /** Returns how the name of the video's file should end, as far as that is known before it was fetched. */
    String videoEnding() {
        return file.map(kept -> FileName.endingOf(kept, "mp4")).orElse("mp4");
    }

    /**
     * Saves a video where the user wants it, and fetches it first if it is not there.
     *
     * @param of the twin that was shown when the user was asked for the place
     */
    void saveVideo(AvatarId of, Path target) {
        if (!chosen.equals(Optional.of(of))) {
            saved.nothingToSave();
        } else if (file.isPresent()) {
            saved.save(file.get(), target);
        } else {
            bring(new Wish(wish.film(), Optional.of(target)));
        }
    }

    private Optional<MediaLink> link() {
        return twin.get().flatMap(Twin::readyVideo);
    }

    private void bring(Wish wanted) {
        Optional<MediaLink> link = link();
        if (link.isEmpty()) {
            leave();
            return;
        }
        wish = wanted;
        // What is under way already does for this wish as well.
        if (download.isEmpty() && !freshLink.isAsked()) {
            fetch(link.get(), false);
        }
    }

    /** @param fresh whether HeyGen gave the link a moment ago, so that asking for another would only cost checks */
    private void fetch(MediaLink link, boolean fresh) {
        end();
        long mine = click;
        tried = Optional.of(link);
        stage.set(new PreviewStage.Opening());
        AtomicReference<Progress> latest = new AtomicReference<>(new Progress(0, OptionalLong.empty()));
        Refresh refresh =
                new Refresh(thread, () -> ifStill(mine, () -> stage.set(new PreviewStage.Fetching(latest.get()))));
        VideoDownload started = videos.fetch(chosen.orElseThrow(), link, progress -> {
            latest.set(progress);
            refresh.want();
        });
        download = Optional.of(started);
        var _ = started.result().thenAcceptAsync(result -> ifStill(mine, () -> take(result, fresh)), thread);
    }

    /** Late news of an earlier click, or of another twin, must not disturb what is shown now. */
    private void ifStill(long mine, Runnable action) {
        if (mine == click) {
            action.run();
        }
    }

    private void take(VideoResult result, boolean fresh) {
        click++;
        download = Optional.empty();
        switch (result) {
            case VideoResult.Ready(VideoFile video) -> use(video.path(), () -> play(video));
            case VideoResult.Unplayable(VideoResult.Unplayable.Reason reason, Path kept) ->
                use(kept, () -> stage.set(new PreviewStage.Trouble(PreviewTrouble.of(reason))));
            case VideoResult.Failed failed -> stage.set(new PreviewStage.Trouble(PreviewTrouble.of(failed)));
            case VideoResult.LinkExpired() ->
                stage.set(new PreviewStage.Trouble(fresh ? PreviewTrouble.LINK_DEAD : PreviewTrouble.LINK_EXPIRED));
            case VideoResult.Cancelled _ -> leave();
        }
    }

    /** Does with the file what the user wishes. */
    private void use(Path kept, Runnable show) {
        Wish granted = wish;
        wish = Wish.NOTHING;
        file = Optional.of(kept);
        granted.copy().ifPresent(target -> saved.save(kept, target));
        if (granted.film()) {
            show.run();
        } else {
            leave();
        }
    }

    private void play(VideoFile video) {
        film = Optional.of(video);
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

    /** Takes in what the list says of the twin; a film that plays is not disturbed by it. */
    private void follow() {
        twin.set(chosen.flatMap(watchlist::find));
        switch (stage.get()) {
            case PreviewStage.Still _, PreviewStage.NoVideo _, PreviewStage.Playable _ ->
                stage.set(PreviewStage.atRest(twin.get()));
            case PreviewStage.AskingForLink _ -> goOnIfAnswered();
            case PreviewStage.Trouble _ -> {
                // With another link it may go better, and nobody has to pay for one more.
                if (!link().map(MediaLink::signed).equals(tried.map(MediaLink::signed))) {
                    leave();
                }
            }
            case PreviewStage.Opening _, PreviewStage.Fetching _, PreviewStage.Film _ -> {
                if (twin.get().isEmpty()) {
                    leave();
                }
            }
        }
    }

    private void goOnIfAnswered() {
        switch (freshLink.answer(twin.get())) {
            case OPEN -> {}
            case GIVEN ->
                // Without a wish, nobody asked for more than to see whether there is a video now.
                link().filter(_ -> !wish.equals(Wish.NOTHING)).ifPresentOrElse(link -> fetch(link, true), this::leave);
            case REFUSED -> {
                freshLink.giveUp();
                stage.set(new PreviewStage.Trouble(PreviewTrouble.NO_ANSWER));
            }
        }
    }

    /** Ends what is under way or on screen. */
    private void end() {
        click++;
        download.ifPresent(VideoDownload::cancel);
        download = Optional.empty();
        film = Optional.empty();
        file = Optional.empty();
        freshLink.giveUp();
        player.clear();
    }
}
