package app.twinwatch.bench;

import java.io.IOException;

/** How soon a status answer of HeyGen is on the card, on a list of some hundred twins. */
final class Answer implements Benchmarks.Benchmark {
    private static final double MOST_MILLISECONDS = 50;

    @Override
    public Table run() throws IOException, InterruptedException {
        Figures figures = new Figures().atMost(MOST_MILLISECONDS, AnswerRun.LATE);
        try (Scratch scratch = new Scratch()) {
            for (int round = 0; round < Benchmarks.ROUNDS; round++) {
                Child.run(
                        figures,
                        AnswerRun.class,
                        scratch.folder("round" + round).toString());
            }
        }
        return figures.table("from HeyGen's answer to the repainted card, " + AnswerRun.TWINS
                + " twins, with the wait for a frame, ms");
    }
}
