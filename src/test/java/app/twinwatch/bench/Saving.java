package app.twinwatch.bench;

import app.twinwatch.store.Saver;
import java.io.IOException;

/** What it takes to keep a change of a list of many twins, beside the least that puts the same bytes on the disk. */
final class Saving implements Benchmarks.Benchmark {
    @Override
    public Table run() throws IOException, InterruptedException {
        Figures figures =
                new Figures().beside(SavingRun.SAVED, SavingRun.BARE).beside(SavingRun.WRITTEN, SavingRun.BARE);
        try (Scratch scratch = new Scratch()) {
            Child.run(
                    figures,
                    SavingRun.class,
                    scratch.folder("data").toString(),
                    scratch.folder("beside").toString(),
                    String.valueOf(Benchmarks.ROUNDS));
        }
        return figures.table("a change of " + SavedTwins.MANY + " twins, beyond the deliberate "
                + Saver.USUAL_DELAY.toMillis() + " ms, ms");
    }
}
