package app.twinwatch.bench;

/** A way to decide when to ask again. */
interface Way {
    /**
     * Returns how long to wait, in seconds.
     *
     * @param found the age at which the training was last found running, in seconds; 0 when the twin was put on the list
     * @param calls how many calls were made since then
     */
    double gapAfter(double found, int calls);

    /** Asks on a fixed beat. */
    static Way every(double seconds) {
        return (_, _) -> seconds;
    }

    /** Doubles the gap with each call. */
    static Way doubling(double first, double last) {
        return (_, calls) -> Math.min(last, first * Math.pow(2, Math.min(calls, 40)));
    }
}
