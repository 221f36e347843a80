package app.twinwatch.ui.settings;

import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.ui.common.KeyStanding;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What can be done with the key without seeing it. UI thread only. */
public interface KeyControl {
    /** How things stand with the key. */
    ReadOnlyObjectProperty<KeyStanding> standingProperty();

    /** Returns what the keystore of this computer calls itself. */
    String keystoreName();

    /**
     * Asks HeyGen whether it takes the present key, without using up credits.
     *
     * @return the verdict, on any thread; never fails. {@link KeyVerdict.Untried} if there is no key
     */
    CompletableFuture<KeyVerdict> tryPresent();

    /** Lets the system ask the person to unlock the keystore, then looks for the key. */
    void unlock();

    /** Puts a key that is in memory into the keystore, which the person may have to unlock for it. */
    void keep();

    /** Forgets the key, here and in the keystore. */
    void remove();
}
