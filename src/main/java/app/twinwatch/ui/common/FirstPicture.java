package app.twinwatch.ui.common;

import javafx.animation.AnimationTimer;

/** The first picture of a window, which nothing may hold up that is not in it. FX thread only. */
public final class FirstPicture {
    private FirstPicture() {}

    /** Runs the action once what is about to be shown is drawn. */
    public static void then(Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                // The first two frames lay out and draw; at the third both are with the renderer.
                if (frames > 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
