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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Tells news in the window always, and on the desktop unless the user works in the window, where the notice in its corner
 * is enough. UI thread only.
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
    }

    /**
     * Tells in these ways from now on.
     *
     * @param showTwin brings a twin before the user
     * @return ends following the ways
     */
    Subscription begin(ObservableValue<NoticeSettings> wanted, Consumer<AvatarId> showTwin) {
        show = showTwin;
        return wanted.subscribe(now -> ways = now);
    }

    /** @param told at least one, what needs attention most first */
    void tell(List<TwinNews> told) {
        AvatarId first = told.getFirst().id();
        String title = words.sentence(told, name(first));
        actions.tell(Notice.of(title, messages.text("news.show"), () -> show.accept(first))
                .waiting());
        outside.filter(_ -> ways.desktop())
                .filter(around -> !around.inFront().getAsBoolean())
                .ifPresent(around -> around.desktop().show(notice(told, title, around), _ -> {}));
    }

    private DesktopNotice notice(List<TwinNews> told, String title, Outside around) {
        AvatarId first = told.getFirst().id();
        boolean alone = told.size() == 1;
        long failures =
                told.stream().filter(news -> news.kind() == NewsKind.FAILED).count();
        return new DesktopNotice(
                title,
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
