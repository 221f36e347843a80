package app.twinwatch.bench;

import java.io.IOException;

/** How many twins a second can be asked about, beside a loop that asks the same of a bare HTTP client and reads nothing. */
final class ManyChecks implements Benchmarks.Benchmark {
    private static final double LEAST_SHARE = 0.8;

    @Override
    public Table run() throws IOException, InterruptedException {
        Figures figures = new Figures()
                .atLeast(LEAST_SHARE, ManyChecksRun.TWINWATCH, ManyChecksRun.BARE)
                .beside(ManyChecksRun.WATCHER, ManyChecksRun.BARE);
        Child.run(figures, ManyChecksRun.class, String.valueOf(Benchmarks.ROUNDS));
        return figures.table(ManyChecksRun.CHECKS + " checks, " + ManyChecksRun.AT_ONCE + " at a time, in each second");
    }
}
