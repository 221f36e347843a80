package app.twinwatch;

import app.twinwatch.keystore.KeyTrouble;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import java.util.List;
import java.util.function.Supplier;

/** The sentences above the cards that ask for the key, and what they offer to do. Immutable; UI thread only. */
final class KeyWishes {
    private final Messages messages;
    private final Supplier<String> keystoreName;

    KeyWishes(Messages messages, Supplier<String> keystoreName) {
        this.messages = messages;
        this.keystoreName = keystoreName;
    }

    /** Asks for a key, because of what the message of this key says. */
    Notice enter(String whyKey, Runnable enterKey) {
        return Notice.of(messages.text(whyKey, keystoreName.get()), messages.text("alarm.enterKey"), enterKey);
    }

    /**
     * Says why the keystore gave no key.
     *
     * @param enterKey opens the pane for a key
     * @param unlock has the system ask the person
     * @param lookAgain asks the keystore once more
     */
    Notice trouble(KeyTrouble trouble, Runnable enterKey, Runnable unlock, Runnable lookAgain) {
        return switch (trouble) {
            case KeyTrouble.Locked() -> locked("key.locked", enterKey, unlock);
            case KeyTrouble.NoKeyring() -> enter("key.noKeyring", enterKey);
            case KeyTrouble.Unavailable(KeyTrouble.Unavailable.Reason reason) ->
                switch (reason) {
                    case NO_LIBRARY, NO_BUS, NO_SERVICE, CLOSED -> enter("key.noKeystore", enterKey);
                    case NO_ANSWER, BROKEN_OFF ->
                        new Notice(
                                messages.text("key.noAnswer", keystoreName.get()),
                                List.of(action("key.lookAgain", lookAgain), action("key.enterForNow", enterKey)));
                };
            case KeyTrouble.Failed(String code) ->
                new Notice(
                        messages.text("key.failed", keystoreName.get(), code),
                        List.of(action("key.lookAgain", lookAgain), action("key.enterForNow", enterKey)));
        };
    }

    /** Offers to unlock the keystore, because of what the message of this key says. */
    Notice locked(String whyKey, Runnable enterKey, Runnable unlock) {
        return new Notice(
                messages.text(whyKey, keystoreName.get()),
                List.of(action("key.unlock", unlock), action("key.enterForNow", enterKey)));
    }

    /** Says that the system is asking the person. */
    Notice unlocking(Runnable enterKey) {
        return new Notice(
                messages.text("key.unlocking", keystoreName.get()), List.of(action("key.enterForNow", enterKey)));
    }

    /** Says that a key is used but not kept, and why. */
    Notice notKept(String whyKey, Runnable keep) {
        return new Notice(messages.text(whyKey, keystoreName.get()), List.of(action("key.keep", keep)));
    }

    /** Says that something was done. */
    Notice word(String key) {
        return Notice.of(messages.text(key, keystoreName.get()));
    }

    private Notice.Action action(String key, Runnable run) {
        return new Notice.Action(messages.text(key), run);
    }
}
