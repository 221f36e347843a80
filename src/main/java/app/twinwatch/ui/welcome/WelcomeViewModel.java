package app.twinwatch.ui.welcome;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.ui.common.KeyWords;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UiThread;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Takes the key that the user pastes, has it tried, and hands it in once that went well or does not matter. UI thread only. */
public final class WelcomeViewModel {
    /** No person types this many characters at once, and no key is shorter. */
    private static final int LEAST_PASTE = 8;

    private final KeyDesk desk;
    private final String receiver;
    private final Messages messages;
    private final KeyWords words;
    private final UiThread thread;
    private final Runnable done;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Progress.Typing());
    private final ObjectProperty<Optional<String>> keeper = new SimpleObjectProperty<>(Optional.empty());
    private CompletableFuture<KeyVerdict> trial = CompletableFuture.completedFuture(new KeyVerdict.Untried());
    /** Counts what was begun anew. */
    private long attempt;

    private boolean submitted;

    /** How far the key has come. */
    sealed interface Progress {
        /** The user is typing, or has to go on typing. */
        record Typing() implements Progress {}

        /** HeyGen is being asked. */
        record Trying() implements Progress {}

        /** HeyGen takes the key; it waits to be handed in. */
        record Accepted(ApiKey key) implements Progress {}

        /** HeyGen could not vouch for the key, which may be handed in all the same. */
        record Doubtful(ApiKey key) implements Progress {}
    }

    /**
     * @param receiver who gets the key, in words
     * @param done closes the pane, once a key has been handed in
     */
    public WelcomeViewModel(KeyDesk desk, String receiver, Messages messages, UiThread thread, Runnable done) {
        this.desk = desk;
        this.receiver = receiver;
        this.messages = messages;
        this.words = new KeyWords(messages);
        this.thread = thread;
        this.done = done;
        // Bound, because the desk outlives this view model.
        keeper.bind(desk.keeperProperty());
        typed.subscribe((before, now) -> {
            begin();
            tryWhatWasPasted(before, now);
        });
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with the text or the key, or what is being done about it; empty while nothing is. */
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Where to find the key, and where it will be kept. */
    ObservableValue<String> whereProperty() {
        return keeper.map(kept -> kept.map(name -> messages.text("welcome.where.kept", name, receiver))
                .orElseGet(() -> messages.text("welcome.where.memory", receiver)));
    }

    /** What the main button does. */
    ObservableValue<String> submitProperty() {
        return progress.flatMap(now -> keeper.map(kept -> messages.text(
                now instanceof Progress.Doubtful
                        ? kept.isPresent() ? "welcome.saveAnyway" : "welcome.useAnyway"
                        : kept.isPresent() ? "welcome.save" : "welcome.use")));
    }

    /** Says whether the user has begun to do something here, which nothing may take away. */
    boolean isTouched() {
        return !typed.get().isEmpty();
    }

    /** Hands the key in as soon as HeyGen has taken it or the user insists, or says what is wrong with it. */
    void submit() {
        submitted = true;
        switch (progress.get()) {
            case Progress.Typing() -> tryWhatIsThere();
            case Progress.Trying() -> {
                // It is handed in when the answer comes.
            }
            case Progress.Accepted(ApiKey key) -> handIn(key, true);
            case Progress.Doubtful(ApiKey key) -> handIn(key, false);
        }
    }

    private void tryWhatIsThere() {
        switch (ApiKey.read(typed.get())) {
            case ApiKey.Reading.Accepted(ApiKey key) -> tryOut(key);
            case ApiKey.Reading.Missing() -> remark.set(messages.text("welcome.missing"));
            case ApiKey.Reading.ForbiddenCharacters() -> remark.set(messages.text("welcome.forbidden"));
            case ApiKey.Reading.TooLong() -> remark.set(messages.text("welcome.tooLong"));
        }
    }

    /** Forgets what was typed, because the pane closes. */
    void leave() {
        typed.set("");
        begin();
    }

    private void begin() {
        attempt++;
        trial.cancel(true);
        submitted = false;
        progress.set(new Progress.Typing());
        remark.set("");
    }

    /** A key that comes in one piece is tried at once; one that is typed would be tried in pieces. */
    private void tryWhatWasPasted(String before, String now) {
        if (inserted(before, now) >= LEAST_PASTE && ApiKey.read(now) instanceof ApiKey.Reading.Accepted(ApiKey key)) {
            tryOut(key);
        }
    }

    /** Returns how many characters are new, wherever they stand. */
    private static int inserted(String before, String now) {
        int most = Math.min(before.length(), now.length());
        int start = 0;
        while (start < most && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        return now.length() - start - end;
    }

    private void tryOut(ApiKey key) {
        progress.set(new Progress.Trying());
        remark.set(messages.text("welcome.trying"));
        long mine = attempt;
        trial = desk.tryOut(key);
        var _ = trial.thenAcceptAsync(
                verdict -> {
                    // Whoever typed on has begun anew.
                    if (mine == attempt) {
                        answered(key, verdict);
                    }
                },
                thread);
    }

    private void answered(ApiKey key, KeyVerdict verdict) {
        boolean handIn = submitted;
        submitted = false;
        remark.set(words.sentence(verdict));
        progress.set(
                switch (verdict) {
                    case KeyVerdict.Accepted() -> new Progress.Accepted(key);
                    case KeyVerdict.NotAccepted(String _) -> new Progress.Typing();
                    case KeyVerdict.AcceptedButPlan(String _), KeyVerdict.Unreachable(var _), KeyVerdict.Untried() ->
                        new Progress.Doubtful(key);
                });
        boolean nothingAgainstIt = verdict instanceof KeyVerdict.Accepted || verdict instanceof KeyVerdict.Untried;
        if (handIn && nothingAgainstIt) {
            handIn(key, verdict instanceof KeyVerdict.Accepted);
        }
    }

    private void handIn(ApiKey key, boolean accepted) {
        // The field must not keep what it no longer needs.
        typed.set("");
        begin();
        done.run();
        desk.use(key, accepted);
    }
}
