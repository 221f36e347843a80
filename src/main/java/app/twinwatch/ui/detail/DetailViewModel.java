package app.twinwatch.ui.detail;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.Fact;
import app.twinwatch.ui.detail.DetailContent.Moment;
import app.twinwatch.watch.Watchlist;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the detail pane shows of the chosen twin. UI thread only. */
public final class DetailViewModel {
    private final Watchlist watchlist;
    private final TwinActions actions;
    private final Messages messages;
    private final TimeWords times;
    private final TwinWords words;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<DetailContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<AvatarId> chosen = Optional.empty();

    /** Shows nothing until a twin is chosen. */
    public DetailViewModel(
            Watchlist watchlist,
            TwinActions actions,
            Messages messages,
            TimeWords times,
            UiThread thread,
            InstantSource clock) {
        this.watchlist = watchlist;
        this.actions = actions;
        this.messages = messages;
        this.times = times;
        this.words = new TwinWords(messages, times);
        this.clock = clock;
        Refresh refresh = new Refresh(thread, this::tick);
        watchlist.listen(_ -> refresh.want());
    }

    /** Shows another twin, or nothing. */
    public void choose(Optional<AvatarId> id) {
        chosen = id;
        tick();
    }

    /** Lets the words catch up with the list and the clock. */
    public void tick() {
        content.set(chosen.flatMap(watchlist::find).map(this::describe));
    }

    ReadOnlyObjectProperty<Optional<DetailContent>> contentProperty() {
        return content.getReadOnlyProperty();
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

    void copySupportMessage() {
        onTwin(twin -> actions.copy(supportMessage(twin), "notice.supportCopied"));
    }

    void checkNow() {
        onTwin(twin -> actions.checkNow(List.of(twin.id())));
    }

    void remove() {
        onTwin(twin -> actions.remove(List.of(twin.id())));
    }

    private void onTwin(Consumer<Twin> action) {
        chosen.flatMap(watchlist::find).ifPresent(action);
    }

    private DetailContent describe(Twin twin) {
        Instant now = clock.instant();
        return new DetailContent(
                twin,
                Tone.of(twin.state()),
                words.pill(twin.state()),
                words.sentence(twin, now),
                words.steps(twin.state()),
                words.ownWords(twin.state()).map(said -> messages.text("detail.ownWords", said)),
                facts(twin, now),
                timeline(twin, now));
    }

    private List<Fact> facts(Twin twin, Instant now) {
        List<Fact> facts = new ArrayList<>();
        if (twin.state() instanceof TwinState.Ready || twin.defaultVoiceId().isPresent()) {
            facts.add(twin.defaultVoiceId()
                    .map(voice -> new Fact(messages.text("fact.voice"), voice, Copy.VOICE_ID))
                    .orElseGet(
                            () -> new Fact(messages.text("fact.voice"), messages.text("card.noVoice"), Copy.NOTHING)));
        }
        facts.add(new Fact(messages.text("fact.avatarId"), twin.id().value(), Copy.AVATAR_ID));
        twin.startedAt().ifPresent(started -> facts.add(fact("fact.started", times.moment(started, now))));
        words.took(twin).ifPresent(took -> facts.add(fact("fact.took", took)));
        twin.lastCheckedAt().ifPresent(checked -> facts.add(fact("fact.lastChecked", times.moment(checked, now))));
        facts.add(fact("fact.checks", messages.text("fact.number", twin.checks())));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.text(key), value, Copy.NOTHING);
    }

    private List<Moment> timeline(Twin twin, Instant now) {
        return twin.history().reversed().stream()
                .map(change -> new Moment(Tone.of(change.state()), words.history(change, now)))
                .toList();
    }

    private String supportMessage(Twin twin) {
        Instant now = clock.instant();
        return messages.text(
                "support.message",
                twin.id().value(),
                twin.displayName(),
                words.pill(twin.state()),
                times.moment(twin.trainingSince(), now),
                times.moment(twin.stateSince(), now),
                words.ownWords(twin.state()).orElseGet(() -> messages.text("support.nothing")),
                twin.requestId().orElseGet(() -> messages.text("support.nothing")));
    }
}
