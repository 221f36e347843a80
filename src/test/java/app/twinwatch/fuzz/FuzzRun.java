package app.twinwatch.fuzz;

import java.util.List;

/** Feeds one reader with inputs that follow from a seed, and stops at the first that breaks a promise. */
public final class FuzzRun {
    private final HostileReaders reader;
    private final long seed;

    FuzzRun(HostileReaders reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /**
     * What a run found.
     *
     * @param inputs how many were read
     * @param mostMemory the most that one took, in bytes
     * @param longestMillis the longest that one kept the processor busy, in milliseconds; 0 if no time was taken
     */
    record Account(int inputs, long mostMemory, long longestMillis) {}

    /** Feeds so many, whatever time they take. */
    Account untimed(int inputs) {
        return run(inputs, false);
    }

    /** Feeds so many, and asks of each that it takes little time. */
    Account timed(int inputs) {
        return run(inputs, true);
    }

    private Account run(int inputs, boolean timed) {
        HostileReader fed = reader.make();
        List<byte[]> samples = fed.samples();
        Mutations mutations = new Mutations(samples, seed);
        Trial trial = new Trial(fed);
        samples.forEach(trial::read);
        for (int number = 1; number <= inputs; number++) {
            byte[] input = mutations.next();
            try {
                if (timed) {
                    trial.readInTime(input);
                } else {
                    trial.read(input);
                }
            } catch (AssertionError broken) {
                throw new AssertionError(
                        reader + ", input " + number + " of seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
        return new Account(inputs, trial.mostMemory(), trial.longest().toMillis());
    }
}
