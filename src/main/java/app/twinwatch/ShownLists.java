package app.twinwatch;

import app.twinwatch.store.Settings;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.main.Whereabouts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.util.Subscription;

/** Which list the window shows, the user's own or the samples, and in which language. FX thread only. */
final class ShownLists {
    private final Supplier<MainWindow> window;
    private final SpokenLanguage language;
    private final UiThread thread;
    private Optional<OwnList> own = Optional.empty();
    private Optional<DemoList> demo = Optional.empty();
    private Subscription languageWish = Subscription.EMPTY;

    /** @param window the window, asked for when there is something to show */
    ShownLists(Supplier<MainWindow> window, SpokenLanguage language, UiThread thread) {
        this.window = window;
        this.language = language;
        this.thread = thread;
    }

    /** Shows the user's own list. */
    void show(OwnList list) {
        own = Optional.of(list);
        showInWindow(list);
    }

    /** Shows the samples; the own list is watched on meanwhile. */
    void show(DemoList list) {
        demo = Optional.of(list);
        showInWindow(list);
    }

    /** Returns the user's own list, whether it is shown or not; empty in a run that is only about the samples. */
    Optional<OwnList> own() {
        return own;
    }

    /** Goes back to how each start begins, for a picture of it at the end. Returns whether it can: not with samples. */
    boolean rest() {
        return demo.isEmpty() && own.map(list -> list.content().view().rest()).orElse(false);
    }

    /** Returns what is shown; empty before anything is. */
    Optional<ShownList> shown() {
        return demo.<ShownList>map(list -> list).or(() -> own);
    }

    /** Shows the own list again, if it is the samples that are shown. Returns what is over with them. */
    Optional<Session> leaveDemo() {
        Optional<Session> left = demo.map(list -> list.content().session());
        demo = Optional.empty();
        if (left.isPresent()) {
            own.ifPresent(this::showInWindow);
        }
        return left;
    }

    private void showInWindow(ShownList list) {
        WindowContent content = list.content();
        window.get().show(content);
        languageWish.unsubscribe();
        // Later, because what changes the language is a part of what is built anew.
        languageWish = content.preferences()
                .settingsProperty()
                .map(Settings::language)
                .subscribe(_ -> thread.execute(this::speak));
    }

    /** Says everything anew if another language is wished than is spoken; all that goes on in the background goes on. */
    private void speak() {
        shown().ifPresent(list -> {
            if (language.speak(list.content().preferences().now())) {
                Whereabouts left = list.content().view().leave();
                own.ifPresent(ShownList::presentAnew);
                demo.ifPresent(ShownList::presentAnew);
                showInWindow(list);
                list.content().view().resume(left);
            }
        });
    }
}
