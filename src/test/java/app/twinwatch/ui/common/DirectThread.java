package app.twinwatch.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stands in for the FX thread: runs everything at once, on whatever thread the test is on. */
public final class DirectThread implements UiThread {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public void execute(Runnable action) {
        if (holding) {
            held.add(action);
        } else {
            action.run();
        }
    }

    /** Keeps actions back, as a busy FX thread does, until {@link #release}. */
    public void hold() {
        holding = true;
    }

    public int held() {
        return held.size();
    }

    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    @Override
    public void require() {
        // Every thread is the right one here.
    }
}
