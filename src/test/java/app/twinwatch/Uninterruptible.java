package app.twinwatch;

import java.util.concurrent.CountDownLatch;

/** Waits as a call into the system or a decoder does: whoever interrupts it is not listened to. */
public final class Uninterruptible {
    private Uninterruptible() {}

    /** Returns when the latch is open; the thread is then interrupted if it was so meanwhile. */
    public static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
