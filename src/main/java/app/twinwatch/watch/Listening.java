package app.twinwatch.watch;

/** Ends what was begun by listening. Any thread; ending it twice does no harm. */
@FunctionalInterface
public interface Listening extends AutoCloseable {
    /** Has nothing more told to the listener; what is being told at this moment may still reach it. */
    @Override
    void close();
}
