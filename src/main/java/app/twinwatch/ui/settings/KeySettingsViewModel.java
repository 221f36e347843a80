package app.twinwatch.ui.settings;

import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.common.KeyWords;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UiThread;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Says how things stand with the key, and what can be done about it. UI thread only. */
public final class KeySettingsViewModel {
    private final KeyControl control;
    private final Messages messages;
    private final String receiver;
    private final KeyWords words;
    private final UiThread thread;
    private final ReadOnlyObjectWrapper<KeyStanding> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper askedToRemove = new ReadOnlyBooleanWrapper();
    private long trial;

    /** @param receiver who gets the key, in words */
    public KeySettingsViewModel(KeyControl control, String receiver, Messages messages, UiThread thread) {
        this.control = control;
        this.receiver = receiver;
        this.messages = messages;
        this.words = new KeyWords(messages);
        this.thread = thread;
        // Bound, because the key outlives this view model.
        standing.bind(control.standingProperty());
        standing.subscribe(this::begin);
    }

    ReadOnlyObjectProperty<KeyStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** How things stand, and where the key is. */
    ObservableValue<String> stateProperty() {
        return standing.map(now -> {
            String keystore = control.keystoreName();
            return switch (now) {
                case KeyStanding.Looking() -> messages.text("settings.key.looking", keystore);
                case KeyStanding.Missing() -> messages.text("settings.key.missing");
                case KeyStanding.Locked() -> messages.text("settings.key.locked", keystore);
                case KeyStanding.FromEnvironment() -> messages.text("settings.key.environment");
                case KeyStanding.Kept() -> messages.text("settings.key.kept", keystore, receiver);
                case KeyStanding.ForThisRun() -> messages.text("settings.key.forThisRun", receiver);
                case KeyStanding.NotNeeded() -> messages.text("settings.key.notNeeded");
            };
        });
    }

    /** What HeyGen says of the key; empty before it was asked. */
    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Whether the next {@link #remove} removes the key; the first one only asks. */
    ReadOnlyBooleanProperty askedToRemoveProperty() {
        return askedToRemove.getReadOnlyProperty();
    }

    /** Asks HeyGen about the key. */
    void tryNow() {
        long mine = ++trial;
        verdict.set(messages.text("welcome.trying"));
        var _ = control.tryPresent().thenAcceptAsync(answer -> show(answer, mine), thread);
    }

    private void show(KeyVerdict answer, long mine) {
        // Meanwhile there may be another key.
        if (mine == trial) {
            verdict.set(words.sentence(answer));
        }
    }

    void unlock() {
        control.unlock();
    }

    void keep() {
        control.keep();
    }

    /** Asks first, then removes the key. */
    void remove() {
        if (askedToRemove.get()) {
            control.remove();
        }
        askedToRemove.set(!askedToRemove.get());
    }

    /** Begins anew, as when the pane is opened. */
    void begin() {
        trial++;
        verdict.set("");
        askedToRemove.set(false);
    }
}
