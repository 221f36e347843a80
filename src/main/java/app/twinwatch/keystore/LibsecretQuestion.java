package app.twinwatch.keystore;

import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The question for the keyring's password, from the click to the answer.
 *
 * <p>libsecret up to 0.20.5 never returns from a question whose service died. So the question is left to a thread of its
 * own, and this one looks every two seconds whether the service is still the one that asks. If not, the question is
 * over, and its thread is left behind: one for each death of the service in the middle of a question.
 */
final class LibsecretQuestion {
    private static final long LOOK_AFTER_SECONDS = 2;

    private final LibsecretTalks talks;

    LibsecretQuestion(LibsecretTalks talks) {
        this.talks = talks;
    }

    /** Asks, and waits for the person; empty if what Twinwatch needs is unlocked now, {@link Locked} if it is not. */
    Optional<KeyTrouble> ask() {
        Owner asking = owner();
        if (asking.trouble().isPresent()) {
            return asking.trouble();
        }
        CompletableFuture<Optional<KeyTrouble>> answer = new CompletableFuture<>();
        Thread.ofPlatform().name("twinwatch-question").daemon().start(() -> {
            try {
                answer.complete(talks.hold(LibsecretQuestion::unlock, Optional::of));
            } catch (RuntimeException | LinkageError failure) {
                answer.completeExceptionally(failure);
            }
        });
        return await(answer, asking);
    }

    private Optional<KeyTrouble> await(CompletableFuture<Optional<KeyTrouble>> answer, Owner asking) {
        while (true) {
            try {
                return answer.get(LOOK_AFTER_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                if (!owner().mayStillBe(asking) && !answer.isDone()) {
                    return Optional.of(new Unavailable(Reason.BROKEN_OFF));
                }
            } catch (ExecutionException failure) {
                throw new IllegalStateException("the question failed in an unforeseen way", failure.getCause());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.of(new Unavailable(Reason.BROKEN_OFF));
            }
        }
    }

    private static Optional<KeyTrouble> unlock(Libsecret library, TimedCall call, MemorySegment service)
            throws GLibException {
        List<MemorySegment> items = library.search(call, service);
        Optional<MemorySegment> locked = items.isEmpty()
                ? library.defaultKeyring(call, service).filter(library::isKeyringLocked)
                : items.stream().filter(library::isLocked).findFirst();
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        try {
            return library.askToUnlock(call, service, locked.get()) ? Optional.empty() : Optional.of(new Locked());
        } catch (GLibException failure) {
            // Not thrown on, so that the person is never asked twice for one click.
            return Optional.of(failure.trouble());
        }
    }

    private Owner owner() {
        return talks.hold(
                (library, call, service) -> library.owner(call, service)
                        .map(name -> new Owner(name, Optional.empty()))
                        .orElseGet(() -> Owner.unknown(new Unavailable(Reason.NO_SERVICE))),
                Owner::unknown);
    }

    /** Which program is the service, or why that is not known. */
    private record Owner(String name, Optional<KeyTrouble> trouble) {
        static Owner unknown(KeyTrouble trouble) {
            return new Owner("", Optional.of(trouble));
        }

        /** A service that is only slow to answer may well be the same. */
        boolean mayStillBe(Owner other) {
            return trouble.map(trouble -> trouble.equals(new Unavailable(Reason.NO_ANSWER)))
                    .orElseGet(() -> name.equals(other.name));
        }
    }
}
