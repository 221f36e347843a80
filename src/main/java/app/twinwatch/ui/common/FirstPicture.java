package app.twinwatch.ui.common;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;

/** The first picture of a window, which nothing may hold up that is not in it. FX thread only. */
public final class FirstPicture {
    /**
     * A window manager lets a new window wait for some frames, and what was drawn until then is forgotten. Nothing tells
     * JavaFX that this is over, not even the focus, and it can draw again only while it is left alone.
     */
    private static final Duration UNTIL_SEEN = Duration.ofMillis(100);

    private FirstPicture() {}

    /** Runs the action once what is about to be shown is drawn. */
    public static void then(Runnable action) {
        after(Duration.ZERO, action);
    }

    /** Runs the action once what is about to be shown in a new window can be seen. */
    public static void seen(UiThread thread, Runnable action) {
        after(UNTIL_SEEN, () -> {
            // The renderer takes one thing after the other. With this picture it is through with the window's as well,
            // and what brings that to the screen is next in the line of this thread.
            new Group().snapshot(null, null);
            thread.execute(action);
        });
    }

    private static void after(Duration least, Runnable action) {
        long begin = System.nanoTime();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                // The first two frames lay out and draw; at the third both are with the renderer.
                if (frames > 2 && System.nanoTime() - begin >= least.toNanos()) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
