package app.twinwatch.bench;

import app.twinwatch.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in memory while nobody does anything: with few and with many saved twins, beside bare JavaFX and a window of
 * Chromium with the same cards; and what each further twin takes of the heap. As installed where packaging/package.sh has
 * made an app image, otherwise as built.
 *
 * <p>Each start follows a run that the user ended, and so begins with a picture of that, which takes memory as well; how it
 * is without one is looked at, too.
 */
final class Memory implements Benchmarks.Benchmark {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final String BARE = "bare JavaFX window (PSS), MB";
    private static final String FEW = twins(SavedTwins.FEW, "");
    private static final String MANY = twins(SavedTwins.MANY, "");
    private static final String KILLED = twins(SavedTwins.FEW, ", after it was killed");
    private static final String BROWSER = "Chromium window with " + SavedTwins.FEW + " cards (PSS), MB";
    private static final String EACH = "heap that each further twin takes, KB";

    /**
     * A program whose memory is looked at.
     *
     * @param left what the run before has left; empty for a program that keeps nothing
     */
    private record Looked(String name, List<String> command, Optional<LeftFolder> left) {}

    /** What was seen of one. */
    private record Seen(double memory, long heap) {}

    @Override
    public Table run() throws IOException, InterruptedException {
        if (!Screen.isPossible()) {
            return Table.sentence("memory is measured on a screen of its own, which needs Xvfb and Linux");
        }
        Figures figures = new Figures()
                .atMost(0.55, FEW, BROWSER)
                .atMost(0.55, MANY, BROWSER)
                .atMost(3, EACH);
        try (Scratch scratch = new Scratch();
                Screen screen = Screen.open(scratch.folder("screen"))) {
            LeftFolder fewLeft = LeftFolder.of(scratch, "few", SavedTwins.FEW, twinwatch(), screen);
            LeftFolder manyLeft = LeftFolder.of(scratch, "many", SavedTwins.MANY, twinwatch(), screen);
            Looked few = twinwatch(FEW, fewLeft);
            Looked many = twinwatch(MANY, manyLeft);
            List<Looked> others = others(scratch);
            others.add(twinwatch(KILLED, fewLeft.withoutLook()));
            for (int round = 0; round < Benchmarks.ROUNDS; round++) {
                for (Looked other : others) {
                    figures.add(other.name(), look(other, screen, false).memory());
                }
                Seen withFew = look(few, screen, true);
                Seen withMany = look(many, screen, true);
                figures.add(FEW, withFew.memory());
                figures.add(MANY, withMany.memory());
                figures.add(EACH, (withMany.heap() - withFew.heap()) / 1024.0 / (SavedTwins.MANY - SavedTwins.FEW));
            }
        }
        Table table = figures.table("after " + IDLE.toSeconds() + " s idle");
        return Chromium.installed().isPresent() ? table : table.with(Chromium.ABSENT);
    }

    private static String twins(int count, String beginning) {
        return "Twinwatch with " + count + " saved twins" + beginning + " (PSS), MB";
    }

    private static List<String> twinwatch() {
        return AppImage.built().map(AppImage::command).orElseGet(() -> ShippedJava.command(Main.class));
    }

    private static Looked twinwatch(String name, LeftFolder left) {
        return new Looked(name, left.command(twinwatch()), Optional.of(left));
    }

    private static List<Looked> others(Scratch scratch) throws IOException {
        List<Looked> others = new ArrayList<>();
        others.add(new Looked(
                BARE,
                AppImage.built()
                        .map(image -> image.bare(BareWindow.class))
                        .orElseGet(() -> ShippedJava.command(BareWindow.class)),
                Optional.empty()));
        Optional<Chromium> chromium = Chromium.installed();
        if (chromium.isPresent()) {
            Path page = scratch.file("cards.html");
            Chromium.writePage(page, SavedTwins.FEW);
            others.add(new Looked(BROWSER, chromium.get().command(page, scratch.folder("profile")), Optional.empty()));
        }
        return others;
    }

    private static Seen look(Looked looked, Screen screen, boolean heap) throws IOException, InterruptedException {
        screen.awaitEmpty();
        if (looked.left().isPresent()) {
            looked.left().get().restore();
        }
        try (RunningProgram program = RunningProgram.start(looked.command(), screen.environment())) {
            if (!screen.awaitPainted(program.process())) {
                throw new IOException("no window of " + looked.name());
            }
            Thread.sleep(IDLE);
            // Looking at the heap collects its garbage, so it comes last.
            return new Seen(program.memory(), heap ? program.liveHeap() : 0);
        }
    }
}
