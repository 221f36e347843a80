package app.twinwatch.ui.settings;

import app.twinwatch.desktop.Autostart;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UiThread;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether Twinwatch starts with the computer, as the system has it. UI thread only. */
public final class SelfStartViewModel {
    private final Optional<Autostart> autostart;
    private final Messages messages;
    private final UiThread thread;
    private final Executor worker;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /**
     * Knows nothing before {@link #look}.
     *
     * @param autostart the way of this system; empty where nothing is installed
     * @param worker may touch the disk
     */
    public SelfStartViewModel(Optional<Autostart> autostart, Messages messages, UiThread thread, Executor worker) {
        this.autostart = autostart;
        this.messages = messages;
        this.thread = thread;
        this.worker = worker;
        words.set(messages.text(isOffered() ? "settings.selfStart.explained" : "settings.selfStart.notInstalled"));
    }

    /** Says whether it can be chosen at all. */
    boolean isOffered() {
        return autostart.isPresent();
    }

    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Says what it is for, or why it can't be had. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Looks how the system has it now. */
    void look() {
        thread.require();
        autostart.ifPresent(way -> worker.execute(() -> tell(way, "settings.selfStart.explained")));
    }

    void choose(boolean wanted) {
        thread.require();
        autostart.ifPresent(way -> worker.execute(() -> {
            try {
                if (wanted) {
                    way.switchOn();
                } else {
                    way.switchOff();
                }
                tell(way, "settings.selfStart.explained");
            } catch (IOException _) {
                tell(way, "settings.selfStart.refused");
            }
        }));
    }

    /** The switch shows what is true, also after a change that did not work. */
    private void tell(Autostart way, String key) {
        boolean now = isOn(way);
        thread.execute(() -> {
            // A switch that was moved by hand must move back, too.
            on.set(!now);
            on.set(now);
            words.set(messages.text(key));
        });
    }

    private static boolean isOn(Autostart way) {
        try {
            return way.isOn();
        } catch (IOException _) {
            return false;
        }
    }
}
