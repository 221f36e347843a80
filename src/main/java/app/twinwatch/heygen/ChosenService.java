package app.twinwatch.heygen;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Which version is asked at present: by the user's wish, or else by what was found out. Safe from any thread. */
public final class ChosenService {
    private final InstantSource clock;
    private final List<Consumer<ServiceChoice>> listeners = new CopyOnWriteArrayList<>();
    private volatile Wish wish;
    private ServiceChoice choice;

    /** What the user wants. */
    public enum Wish {
        /** Whatever works. */
        AUTOMATIC,
        /** Version 2 and nothing else. */
        VERSION_2,
        /** Version 3 and nothing else. */
        VERSION_3
    }

    /** @param remembered what was found out earlier about this address */
    public ChosenService(Wish wish, ServiceChoice remembered, InstantSource clock) {
        this.wish = wish;
        this.choice = remembered;
        this.clock = clock;
    }

    /** Has every later change of what was found out told to the listener, on the thread that found it out. */
    public void listen(Consumer<ServiceChoice> listener) {
        listeners.add(listener);
    }

    /** Asks by this wish from now on. */
    public void prefer(Wish newWish) {
        wish = newWish;
    }

    public Wish wish() {
        return wish;
    }

    /** Returns what was found out, whatever the wish is. */
    public synchronized ServiceChoice choice() {
        return choice;
    }

    /** Forgets what was found out, because it was with another key. */
    public void forget() {
        change(_ -> ServiceChoice.atFirst(clock.instant()));
    }

    /**
     * Lets one caller, and no other, look at version 2 again when that is due.
     *
     * @return the choice as it was before, for the one who is to look; empty for everybody else
     */
    synchronized Optional<ServiceChoice> claimExamination(Instant now) {
        ServiceChoice before = choice;
        if (!before.isToBeExamined(now)) {
            return Optional.empty();
        }
        change(due -> due.examined(now));
        return Optional.of(before);
    }

    /** Takes in something that was found out. */
    synchronized void change(UnaryOperator<ServiceChoice> finding) {
        ServiceChoice before = choice;
        choice = finding.apply(before);
        if (!choice.equals(before)) {
            listeners.forEach(listener -> listener.accept(choice));
        }
    }
}
