package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.UiThread;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands in for the FX thread where others bring news meanwhile: one thread, and nobody else may touch a model. */
final class ModelThread implements UiThread, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("model").daemon().factory());

    @Override
    public void execute(Runnable action) {
        thread.execute(action);
    }

    @Override
    public void require() {
        if (!Thread.currentThread().getName().equals("model")) {
            throw new IllegalStateException("not on the thread of the models");
        }
    }

    <T> T ask(Callable<T> question) {
        try {
            return thread.submit(question).get(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("the model does not answer", failure);
        }
    }

    void run(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
