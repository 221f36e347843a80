package app.twinwatch.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How smoothly many cards scroll, beside a bare list with as many rows of plain labels in a window as large: the same
 * turns of the wheel, one each frame. Frames are limited to sixty a second, so what one costs is said as well.
 */
final class Scrolling implements Benchmarks.Benchmark {
    private static final String TWINWATCH = SavedTwins.MANY + " cards";
    private static final String BARE = "bare list of " + SavedTwins.MANY + " labels";

    @Override
    public Table run() throws IOException, InterruptedException {
        Figures figures = new Figures()
                .atLeast(0.9, TWINWATCH + ScrollRun.FRAMES, BARE + ScrollRun.FRAMES)
                .beside(TWINWATCH + ScrollRun.COST, BARE + ScrollRun.COST);
        try (Scratch scratch = new Scratch()) {
            for (int round = 0; round < Benchmarks.ROUNDS; round++) {
                Child.run(figures, ScrollRun.class, BARE);
                List<String> twinwatch = SavedTwins.arguments(scratch.folder("round" + round), SavedTwins.MANY);
                Child.run(figures, ScrollRun.class, arguments(twinwatch));
            }
        }
        return figures.table("scrolling");
    }

    private static String[] arguments(List<String> twinwatch) {
        return Stream.concat(Stream.of(TWINWATCH), twinwatch.stream()).toArray(String[]::new);
    }
}
