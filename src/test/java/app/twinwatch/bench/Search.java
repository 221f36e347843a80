package app.twinwatch.bench;

import java.io.IOException;

/** How quickly the list of many twins follows the search field, another order and a selection. */
final class Search implements Benchmarks.Benchmark {
    /** What a keystroke may take of the FX thread: one frame. */
    private static final double FRAME_MILLISECONDS = 16;

    @Override
    public Table run() throws IOException, InterruptedException {
        Figures figures = new Figures();
        for (String keystroke : SearchRun.KEYSTROKES) {
            figures.atMost(FRAME_MILLISECONDS, keystroke + SearchRun.WORK);
        }
        try (Scratch scratch = new Scratch()) {
            for (int round = 0; round < Benchmarks.ROUNDS; round++) {
                Child.run(
                        figures,
                        SearchRun.class,
                        scratch.folder("round" + round).toString());
            }
        }
        return figures.table("with " + SavedTwins.MANY + " twins, ms");
    }
}
