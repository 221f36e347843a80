package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sentences above the cards that stay until their cause is gone: one for each cause. UI thread only. */
public final class Banners {
    /** What a banner can be about; at most one of each is shown. */
    public enum Cause {
        /** HeyGen refuses to work with the key, the plan or the credits. */
        CONNECTION,
        /** There is no key to ask HeyGen with. */
        KEY,
        /** As many checks were made today as the user allows. */
        LIMIT,
        /** The list could not be read as it was left. */
        LIST,
        /** The list can't be saved at the moment. */
        SAVING
    }

    private final Map<Cause, Notice> present = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Map.Entry<Cause, Notice>>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /** Shows a banner, in place of an earlier one of the same cause. */
    public void show(Cause cause, Notice notice) {
        present.put(cause, notice);
        publish();
    }

    /** Takes a banner away, if it is there. */
    public void clear(Cause cause) {
        if (present.remove(cause) != null) {
            publish();
        }
    }

    ReadOnlyObjectProperty<List<Map.Entry<Cause, Notice>>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void publish() {
        shown.set(present.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
