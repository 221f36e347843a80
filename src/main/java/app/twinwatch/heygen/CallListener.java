package app.twinwatch.heygen;

/** Hears of every call that is made to HeyGen, so that nothing is used in silence. */
@FunctionalInterface
public interface CallListener {
    /** Called once a call, when it is over, on the thread that made it; must be quick and must not throw. */
    void made(ApiCall call);
}
