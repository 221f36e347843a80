package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.keystore.KeyDeletion;
import app.twinwatch.keystore.KeyReading;
import app.twinwatch.keystore.KeySaving;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.keystore.Unlocking;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A keystore whose answers a test holds back, as a slow system does, or replaces by trouble that can't be had here. */
final class HeldKeystore implements Keystore {
    private final Keystore real = Keystore.forThisRun();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private KeyReading reading = new KeyReading.NotSaved();
    private KeySaving saving = new KeySaving.Saved();
    private KeyDeletion deletion = new KeyDeletion.Deleted();
    private Unlocking unlocking = new Unlocking.Declined();

    void reads(KeyReading answer) {
        reading = answer;
    }

    void saves(KeySaving answer) {
        saving = answer;
    }

    void deletes(KeyDeletion answer) {
        deletion = answer;
    }

    void unlocks(Unlocking answer) {
        unlocking = answer;
    }

    /** Gives the answer to the oldest call that has none yet. */
    void answer() {
        held.remove().run();
    }

    int unanswered() {
        return held.size();
    }

    /** Returns what the keystore holds now. */
    KeyReading content() {
        return real.read().join();
    }

    @Override
    public CompletableFuture<KeyReading> read() {
        return later(reading);
    }

    @Override
    public CompletableFuture<KeySaving> save(ApiKey key) {
        if (saving instanceof KeySaving.Saved) {
            real.save(key).join();
        }
        return later(saving);
    }

    @Override
    public CompletableFuture<KeyDeletion> delete() {
        if (deletion instanceof KeyDeletion.Deleted) {
            real.delete().join();
        }
        return later(deletion);
    }

    @Override
    public CompletableFuture<Unlocking> unlock() {
        return later(unlocking);
    }

    @Override
    public void close() {
        real.close();
    }

    private <T> CompletableFuture<T> later(T answer) {
        CompletableFuture<T> future = new CompletableFuture<>();
        held.add(() -> future.complete(answer));
        return future;
    }
}
