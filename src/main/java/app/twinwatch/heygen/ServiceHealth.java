package app.twinwatch.heygen;

/** What HeyGen says in public about how its interface is. */
public sealed interface ServiceHealth {
    /** It says that all is well. */
    record Fine() implements ServiceHealth {}

    /**
     * It reports a problem.
     *
     * @param words its own for it, as plain text; never empty
     */
    record Problem(String words) implements ServiceHealth {}

    /** It says nothing about it, or could not be asked. */
    record Unknown() implements ServiceHealth {}
}
