package app.twinwatch.bench;

import java.io.IOException;

/** What it takes to keep a change of a list of many twins, beside the least that puts the same bytes on the disk. */
final class Saving implements Benchmarks.Benchmark {
    private static final double PROMISED = 500;

    @Override
    public Table run() throws IOException, InterruptedException {
        Figures figures = new Figures().atMost(PROMISED, SavingRun.SAVED).beside(SavingRun.WRITTEN, SavingRun.BARE);
        try (Scratch scratch = new Scratch()) {
            Child.run(
                    figures,
                    SavingRun.class,
                    scratch.folder("data").toString(),
                    scratch.folder("beside").toString(),
                    String.valueOf(Benchmarks.ROUNDS));
        }
        return figures.table("a change of " + SavedTwins.MANY + " twins, ms");
    }
}
