package app.twinwatch.ui.common;

import app.twinwatch.watch.PastTrainings;
import app.twinwatch.watch.TrainingRecord;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the user's own trainings have taught, and how much of it is used. UI thread only. */
public final class Learned {
    private final ReadOnlyObjectWrapper<PastTrainings> known = new ReadOnlyObjectWrapper<>(PastTrainings.NONE);
    private final ReadOnlyObjectWrapper<PastTrainings> used = new ReadOnlyObjectWrapper<>(PastTrainings.NONE);
    private boolean wanted = true;

    /** Follows the record; what is known at first is there at once. */
    public Learned(TrainingRecord record, UiThread thread) {
        take(record.past());
        record.listen(past -> thread.execute(() -> take(past)));
    }

    /** All that is known, whether it is used or not. */
    public ReadOnlyObjectProperty<PastTrainings> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** What plans and words go by: all that is known, or nothing. */
    public ReadOnlyObjectProperty<PastTrainings> usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** Returns what plans and words go by now. */
    public PastTrainings used() {
        return used.get();
    }

    /** Uses what is known from now on, or leaves it be. */
    public void use(boolean use) {
        wanted = use;
        take(known.get());
    }

    private void take(PastTrainings past) {
        known.set(past);
        used.set(wanted ? past : PastTrainings.NONE);
    }
}
