package app.twinwatch.watch;

import app.twinwatch.heygen.AccountReply;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.Remaining;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what is left on the account, as far as HeyGen tells: asked for once an hour at the most, and only along with
 * checks, so that nothing wakes up for its sake. Safe from any thread; every call returns at once.
 */
public final class AccountWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);
    private static final Duration LEAST_GAP = Duration.ofHours(1);

    private final Source source;
    private final InstantSource clock;
    private final Listeners<Optional<Remaining>> listeners = new Listeners<>();
    private final Rest rest = new Rest(LEAST_GAP);
    private @Nullable ApiKey key;
    private @Nullable Thread asking;
    private Optional<Remaining> last = Optional.empty();
    private boolean closed;

    /** Asks HeyGen about the account. */
    @FunctionalInterface
    public interface Source {
        /** Asks once and waits for the answer. */
        AccountReply ask(ApiKey key) throws InterruptedException;
    }

    public AccountWatch(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Has what is left told to the listener after each answer, on some thread; empty if HeyGen does not tell. What is
     * known already is told at once.
     */
    public synchronized Listening listen(Consumer<Optional<Remaining>> listener) {
        if (last.isPresent()) {
            Listeners.tell(listener, last);
        }
        return listeners.add(listener);
    }

    /** Speaks of the account of this key from now on. */
    public void useKey(ApiKey newKey) {
        synchronized (this) {
            if (!Objects.equals(newKey, key)) {
                rest.end();
            }
            key = newKey;
        }
    }

    /** Knows nothing any more until there is another key. */
    public void forgetKey() {
        synchronized (this) {
            key = null;
            rest.end();
        }
        tell(Optional.empty());
    }

    /** HeyGen just answered a check: time to look at the account as well, if the last look is long ago. */
    public synchronized void answered() {
        ApiKey used = key;
        if (closed || used == null || asking != null || !rest.isOver(clock.instant())) {
            return;
        }
        rest.begin(clock.instant());
        asking = Thread.ofVirtual().name("twinwatch-account").start(() -> ask(used));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (asking != null) {
            asking.interrupt();
        }
    }

    private void ask(ApiKey used) {
        try {
            AccountReply reply = source.ask(used);
            boolean present;
            synchronized (this) {
                present = Objects.equals(used, key);
            }
            // What another account had is of no interest, and an answer that failed tells nothing new.
            if (present && reply instanceof AccountReply.Told(Optional<Remaining> remaining)) {
                tell(remaining);
            }
        } catch (InterruptedException _) {
            LOG.debug("A question about the account was given up");
        } catch (RuntimeException unforeseen) {
            LOG.error("The account could not be asked about", unforeseen);
        } finally {
            synchronized (this) {
                asking = null;
            }
        }
    }

    private synchronized void tell(Optional<Remaining> remaining) {
        last = remaining;
        listeners.tell(remaining);
    }
}
