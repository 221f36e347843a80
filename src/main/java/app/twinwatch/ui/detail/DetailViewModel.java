package app.twinwatch.ui.detail;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TagsViewModel;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.FirstDeed;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watchlist;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the detail pane shows of the chosen twin, and what can be done with it. UI thread only. */
public final class DetailViewModel {
    /** HeyGen's page of the user's own twins; it documents no link to a single one. */
    private static final URI HEYGEN = URI.create("https://app.heygen.com/avatars");

    private final Watchlist watchlist;
    private final TwinActions actions;
    private final TagsViewModel tags;
    private final DetailWords words;
    private final TwinAsText text;
    private final InstantSource clock;
    private final Consumer<URI> browser;
    private final Refresh refresh;
    private final ReadOnlyObjectWrapper<Optional<DetailContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<AvatarId> chosen = Optional.empty();
    private Consumer<AvatarId> histories = _ -> {}; // until a window is there

    /**
     * Shows nothing until a twin is chosen.
     *
     * @param browser opens a web page outside of Twinwatch
     */
    public DetailViewModel(
            Watchlist watchlist,
            TwinActions actions,
            TagsViewModel tags,
            VoiceBook voices,
            Learned learned,
            Messages messages,
            TimeWords times,
            UiThread thread,
            InstantSource clock,
            Consumer<URI> browser) {
        TwinWords twinWords = new TwinWords(messages, times, learned::used);
        this.watchlist = watchlist;
        this.actions = actions;
        this.tags = tags;
        this.words = new DetailWords(messages, times, twinWords, voices);
        this.text = new TwinAsText(messages, times, twinWords, voices);
        this.clock = clock;
        this.browser = browser;
        refresh = new Refresh(thread, this::tick);
        refresh.heeding(watchlist.listen(_ -> refresh.want()))
                .heeding(voices.listen(refresh::want))
                .heeding(learned.usedProperty().subscribe(refresh::want)::unsubscribe);
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** Shows another twin, or nothing. */
    public void choose(Optional<AvatarId> id) {
        chosen = id;
        tick();
    }

    /** Has a twin's history shown by this listener. */
    public void showHistories(Consumer<AvatarId> listener) {
        histories = listener;
    }

    void showHistory() {
        chosen.ifPresent(histories);
    }

    /** Lets the words catch up with the list and the clock. */
    public void tick() {
        content.set(chosen.flatMap(watchlist::find).map(twin -> words.content(twin, clock.instant())));
    }

    /** Returns the user's tags. */
    TagsViewModel tags() {
        return tags;
    }

    ReadOnlyObjectProperty<Optional<DetailContent>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /**
     * Gives a twin a name of the user's own. HeyGen's name, or nothing, takes the own one away.
     *
     * @param id the twin that was shown when the user began to type, which may no longer be the chosen one
     */
    void rename(AvatarId id, String typed) {
        boolean asHeyGenHasIt = watchlist
                .find(id)
                .flatMap(Twin::name)
                .filter(typed.strip()::equals)
                .isPresent();
        watchlist.edit(id, remarks -> remarks.withLabel(asHeyGenHasIt ? "" : typed));
    }

    /**
     * Keeps what the user wrote into the note, with each key.
     *
     * @param id the twin that the note is about
     */
    void writeNote(AvatarId id, String typed) {
        watchlist.edit(id, remarks -> remarks.withNote(typed));
    }

    void copy(Copy what) {
        onTwin(twin -> {
            switch (what) {
                case NOTHING -> {}
                case VOICE_ID -> actions.copyVoiceId(twin);
                case AVATAR_ID -> actions.copyAvatarId(twin);
            }
        });
    }

    /** Copies what the voice is called together with its ID. */
    void copyVoiceNameAndId() {
        onTwin(actions::copyVoiceNameAndId);
    }

    void copyAll() {
        onTwin(twin -> actions.copy(text.summary(twin), "notice.allCopied"));
    }

    void copySupportMessage() {
        onTwin(twin -> actions.copy(text.supportMessage(twin), "notice.supportCopied"));
    }

    void openInHeyGen() {
        browser.accept(HEYGEN);
    }

    void openHelp() {
        onTwin(twin -> HelpArticle.about(twin.state()).map(HelpArticle::address).ifPresent(browser));
    }

    void perform(FirstDeed deed) {
        switch (deed) {
            case COPY_SUPPORT_MESSAGE -> copySupportMessage();
            case OPEN_IN_HEYGEN -> openInHeyGen();
        }
    }

    void checkNow() {
        onTwin(twin -> actions.checkNow(List.of(twin.id())));
    }

    void quiet(boolean wanted) {
        onTwin(twin -> actions.quiet(List.of(twin.id()), wanted));
    }

    void remove() {
        onTwin(twin -> actions.remove(List.of(twin.id())));
    }

    private void onTwin(Consumer<Twin> action) {
        chosen.flatMap(watchlist::find).ifPresent(action);
    }
}
