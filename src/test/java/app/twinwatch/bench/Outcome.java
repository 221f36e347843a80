package app.twinwatch.bench;

/**
 * How the watching of one training went.
 *
 * @param takes how long the training took, in seconds
 * @param calls how many calls it needed after the one at the very start, which every way makes
 * @param delay how late the news came, in seconds
 * @param lastGap how long the last gap was, in seconds
 */
record Outcome(double takes, int calls, double delay, double lastGap) {
    static Outcome of(double takes, Way way) {
        double age = 0;
        int calls = 0;
        while (true) {
            double gap = way.gapAfter(age, calls);
            age += gap;
            calls++;
            if (age >= takes) {
                return new Outcome(takes, calls, age - takes, gap);
            }
        }
    }

    double share() {
        return delay / takes;
    }

    /** Returns what it cost, in calls. */
    double cost(double callsPerSecond) {
        return calls + callsPerSecond * delay;
    }
}
