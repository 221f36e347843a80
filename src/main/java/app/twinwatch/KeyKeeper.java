package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.keystore.KeyDeletion;
import app.twinwatch.keystore.KeyReading;
import app.twinwatch.keystore.KeySaving;
import app.twinwatch.keystore.KeyTrouble;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.keystore.Unlocking;
import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.settings.KeyControl;
import app.twinwatch.ui.welcome.KeyDesk;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The life of the key in one run: looked for, typed, tried, kept, replaced, removed. UI thread only.
 *
 * <p>The keystore answers when it likes. What it says about an earlier state of things is ignored once the user has typed
 * or removed a key, so that no old key comes back.
 */
final class KeyKeeper implements KeyDesk, KeyControl {
    private final Keystore keystore;
    private final KeyTrials trials;
    private final KeyUser user;
    private final Supplier<String> keystoreName;
    private final KeyWishes wishes;
    private final UiThread thread;
    private final ReadOnlyObjectWrapper<KeyStanding> standing = new ReadOnlyObjectWrapper<>(new KeyStanding.Looking());
    private final ReadOnlyObjectWrapper<Optional<String>> keeper;
    private Optional<ApiKey> present = Optional.empty();
    /** Counts what the user did with the key. */
    private long turn;

    /** Who works with the key, and tells the user about it. */
    interface KeyUser {
        void useKey(ApiKey key);

        void forgetKey();

        /** Tells something that just happened. */
        void tell(Notice notice);

        /** Says above the cards that a key is needed, in the language spoken when it is asked; empty once it is not. */
        void wish(Supplier<Optional<Notice>> notice);

        /** Has the user enter a key. */
        void enterKey();
    }

    /** @param keystoreName what the keystore calls itself */
    KeyKeeper(
            Keystore keystore,
            Supplier<String> keystoreName,
            KeyTrials trials,
            KeyUser user,
            Messages messages,
            UiThread thread) {
        this.keystore = keystore;
        this.keystoreName = keystoreName;
        this.trials = trials;
        this.user = user;
        this.wishes = new KeyWishes(messages, keystoreName);
        this.thread = thread;
        this.keeper = new ReadOnlyObjectWrapper<>(Optional.of(keystoreName.get()));
    }

    /** Begins with the key of the environment, or looks for the kept one. */
    void start(ApiKey.Reading environment) {
        switch (environment) {
            case ApiKey.Reading.Accepted(ApiKey key) -> take(key, new KeyStanding.FromEnvironment());
            case ApiKey.Reading.Missing() -> look();
            case ApiKey.Reading.ForbiddenCharacters() -> miss("key.environment.forbidden");
            case ApiKey.Reading.TooLong() -> miss("key.environment.tooLong");
        }
    }

    /** Names the keystore in the language that is spoken now. */
    void nameAnew() {
        keeper.set(keeper.get().map(_ -> keystoreName.get()));
    }

    @Override
    public ReadOnlyObjectProperty<KeyStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> keeperProperty() {
        return keeper.getReadOnlyProperty();
    }

    @Override
    public String keystoreName() {
        return keystoreName.get();
    }

    @Override
    public CompletableFuture<KeyVerdict> tryOut(ApiKey key) {
        return trials.run(key);
    }

    @Override
    public CompletableFuture<KeyVerdict> tryPresent() {
        return present.map(trials::run).orElseGet(() -> CompletableFuture.completedFuture(new KeyVerdict.Untried()));
    }

    @Override
    public void use(ApiKey key, boolean accepted) {
        turn++;
        take(key, new KeyStanding.ForThisRun());
        if (keeper.get().isPresent()) {
            save(key, accepted ? "key.accepted.saved" : "key.saved");
        } else {
            user.tell(wishes.word(accepted ? "key.accepted.forThisRun" : "key.forThisRun"));
        }
    }

    @Override
    public void unlock() {
        user.wish(() -> Optional.of(wishes.unlocking(user::enterKey)));
        heed(keystore.unlock(), outcome -> {
            switch (outcome) {
                case Unlocking.Declined() ->
                    user.wish(() -> Optional.of(wishes.locked("key.notUnlocked", user::enterKey, this::unlock)));
                case Unlocking.Ended(KeyReading reading) -> found(reading);
            }
        });
    }

    @Override
    public void keep() {
        Optional<ApiKey> key = present;
        heed(keystore.unlock(), outcome -> {
            switch (outcome) {
                case Unlocking.Declined() -> user.tell(wishes.word("key.notSaved.locked"));
                // Whether there is room for the key is told by saving it.
                case Unlocking.Ended(KeyReading _) -> key.ifPresent(unsaved -> save(unsaved, "key.saved"));
            }
        });
    }

    @Override
    public void remove() {
        turn++;
        present = Optional.empty();
        user.forgetKey();
        standing.set(new KeyStanding.Missing());
        user.wish(() -> Optional.of(wishes.enter("alarm.noKey", user::enterKey)));
        heed(keystore.delete(), this::removed);
    }

    private void look() {
        standing.set(new KeyStanding.Looking());
        heed(keystore.read(), this::found);
    }

    /** Waits for the keystore's answer, unless the user does something with the key before it comes. */
    private <T> void heed(CompletableFuture<T> answer, Consumer<T> action) {
        long asked = turn;
        var _ = answer.thenAcceptAsync(
                outcome -> {
                    if (asked == turn) {
                        action.accept(outcome);
                    }
                },
                thread);
    }

    private void found(KeyReading reading) {
        switch (reading) {
            case KeyReading.Found(ApiKey key) -> {
                keeper.set(Optional.of(keystoreName.get()));
                take(key, new KeyStanding.Kept());
            }
            case KeyReading.NotSaved() -> {
                keeper.set(Optional.of(keystoreName.get()));
                miss("alarm.noKey");
            }
            case KeyReading.Unusable() -> {
                keeper.set(Optional.of(keystoreName.get()));
                miss("key.unusable");
            }
            case KeyTrouble trouble -> {
                keeper.set(Optional.empty());
                standing.set(
                        trouble instanceof KeyTrouble.Locked ? new KeyStanding.Locked() : new KeyStanding.Missing());
                user.wish(() -> Optional.of(wishes.trouble(trouble, user::enterKey, this::unlock, this::look)));
            }
        }
    }

    private void take(ApiKey key, KeyStanding how) {
        present = Optional.of(key);
        user.wish(Optional::empty);
        user.useKey(key);
        standing.set(how);
    }

    private void miss(String whyKey) {
        standing.set(new KeyStanding.Missing());
        user.wish(() -> Optional.of(wishes.enter(whyKey, user::enterKey)));
    }

    private void save(ApiKey key, String savedKey) {
        heed(keystore.save(key), saving -> saved(saving, savedKey));
    }

    private void saved(KeySaving saving, String savedKey) {
        switch (saving) {
            case KeySaving.Saved() -> {
                keeper.set(Optional.of(keystoreName.get()));
                standing.set(new KeyStanding.Kept());
                user.wish(Optional::empty);
                user.tell(wishes.word(savedKey));
            }
            case KeySaving.TooLong() ->
                user.wish(() -> Optional.of(wishes.notKept("key.notSaved.tooLong", this::keep)));
            case KeySaving.ReadBackDiffers() ->
                user.wish(() -> Optional.of(wishes.notKept("key.notSaved", this::keep)));
            case KeyTrouble trouble -> {
                keeper.set(Optional.empty());
                boolean locked = trouble instanceof KeyTrouble.Locked;
                user.wish(
                        () -> Optional.of(wishes.notKept(locked ? "key.notSaved.locked" : "key.notSaved", this::keep)));
            }
        }
    }

    private void removed(KeyDeletion deletion) {
        switch (deletion) {
            case KeyDeletion.Deleted(), KeyDeletion.NothingSaved() -> user.tell(wishes.word("key.removed"));
            case KeyTrouble trouble -> {
                keeper.set(Optional.empty());
                boolean locked = trouble instanceof KeyTrouble.Locked;
                user.wish(() ->
                        Optional.of(wishes.enter(locked ? "key.notRemoved.locked" : "key.notRemoved", user::enterKey)));
            }
        }
    }
}
