package app.twinwatch.ui.main;

import app.twinwatch.desktop.DesktopNotice;
import app.twinwatch.store.NoticeSettings;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.TwinNews;
import app.twinwatch.watch.Watchlist;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Tells news in the window always, and on the desktop unless the user works in the window, where the notice in its corner
 * is enough. While nobody looks at the window, its notice says all that happened meanwhile. UI thread only.
 */
public final class NewsTeller {
    /** From so many failures on a notice stays on the desktop until somebody saw it: something is wrong with them all. */
    private static final int URGENT = 2;

    private final Watchlist watchlist;
    private final TwinActions actions;
    private final Function<Twin, String> sentence;
    private final Messages messages;
    private final NewsWords words;
    private final Optional<Outside> outside;
    private final UiThread thread;
    private final ReadOnlyBooleanWrapper lookedAt = new ReadOnlyBooleanWrapper();
    /** What nobody has seen in the window yet. */
    private final Map<AvatarId, TwinNews> unseen = new LinkedHashMap<>();

    private NoticeSettings ways = NoticeSettings.DEFAULT;
    private Consumer<AvatarId> show = _ -> {}; // until a window is there

    /**
     * @param sentence says how a twin stands now
     * @param outside the desktop; empty where everything stays in the window, as with the samples
     */
    public NewsTeller(
            Watchlist watchlist,
            TwinActions actions,
            Function<Twin, String> sentence,
            Messages messages,
            Optional<Outside> outside,
            UiThread thread) {
        this.watchlist = watchlist;
        this.actions = actions;
        this.sentence = sentence;
        this.messages = messages;
        this.words = new NewsWords(messages);
        this.outside = outside;
        this.thread = thread;
        lookedAt.subscribe(now -> {
            if (now) {
                unseen.clear();
            }
        });
    }

    /**
     * Tells in these ways from now on.
     *
     * @param looked whether the user works in the window with this list
     * @param showTwin brings a twin before the user
     * @return ends following the ways
     */
    Subscription begin(
            ObservableValue<NoticeSettings> wanted, ObservableValue<Boolean> looked, Consumer<AvatarId> showTwin) {
        show = showTwin;
        lookedAt.bind(looked);
        return wanted.subscribe(now -> ways = now);
    }

    /** Whether the user works in the window with this list. */
    public ReadOnlyBooleanProperty lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    /** @param told at least one, what needs attention most first */
    void tell(List<TwinNews> told) {
        tellInWindow(lookedAt.get() ? told : withUnseen(told));
        outside.filter(_ -> ways.desktop() && !lookedAt.get())
                .ifPresent(around -> around.desktop().show(notice(told, around), _ -> {}));
    }

    private void tellInWindow(List<TwinNews> told) {
        AvatarId first = told.getFirst().id();
        actions.tell(Notice.of(title(told), messages.text("news.show"), () -> show.accept(first))
                .waiting());
    }

    /** Adds to what is new all that is still so and was not seen. */
    private List<TwinNews> withUnseen(List<TwinNews> told) {
        told.forEach(news -> unseen.put(news.id(), news));
        unseen.values().removeIf(news -> !told.contains(news) && !isStillSo(news));
        return unseen.values().stream()
                .sorted(Comparator.comparing(TwinNews::kind))
                .toList();
    }

    private boolean isStillSo(TwinNews news) {
        return watchlist
                .find(news.id())
                .filter(twin -> !twin.quiet())
                .filter(twin ->
                        NewsKind.of(twin.state()).map(news.kind()::equals).orElse(news.kind() == NewsKind.SLOW))
                .isPresent();
    }

    private String title(List<TwinNews> told) {
        return words.sentence(told, name(told.getFirst().id()));
    }

    private DesktopNotice notice(List<TwinNews> told, Outside around) {
        AvatarId first = told.getFirst().id();
        boolean alone = told.size() == 1;
        long failures =
                told.stream().filter(news -> news.kind() == NewsKind.FAILED).count();
        return new DesktopNotice(
                title(told),
                alone ? watchlist.find(first).map(sentence).orElse("") : words.list(told, this::name),
                failures >= URGENT,
                ways.sound(),
                Optional.of(first.value()).filter(_ -> alone),
                () -> thread.execute(() -> {
                    around.raise().run();
                    show.accept(first);
                }));
    }

    private String name(AvatarId id) {
        return watchlist.find(id).map(Twin::displayName).orElseGet(id::shortened);
    }
}
