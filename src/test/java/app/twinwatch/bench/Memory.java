package app.twinwatch.bench;

import app.twinwatch.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in memory while nobody does anything: with few and with many saved twins, beside bare JavaFX and a window of
 * Chromium with the same cards; and what each further twin takes of the heap. As installed where packaging/package.sh has
 * made an app image, otherwise as built.
 */
final class Memory implements Benchmarks.Benchmark {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final String BARE = "bare JavaFX window (PSS), MB";
    private static final String FEW = "Twinwatch with " + SavedTwins.FEW + " saved twins (PSS), MB";
    private static final String MANY = "Twinwatch with " + SavedTwins.MANY + " saved twins (PSS), MB";
    private static final String BROWSER = "Chromium window with " + SavedTwins.FEW + " cards (PSS), MB";
    private static final String EACH = "heap that each further twin takes, KB";

    /** A program whose memory is looked at. */
    private record Looked(String name, List<String> command) {}

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
            Looked few = twinwatch(FEW, scratch.folder("few"), SavedTwins.FEW);
            Looked many = twinwatch(MANY, scratch.folder("many"), SavedTwins.MANY);
            List<Looked> others = others(scratch);
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

    private static Looked twinwatch(String name, Path data, int twins) {
        List<String> command = AppImage.built().map(AppImage::command).orElseGet(() -> ShippedJava.command(Main.class));
        List<String> arguments = SavedTwins.arguments(data, twins);
        return new Looked(
                name, Stream.concat(command.stream(), arguments.stream()).toList());
    }

    private static List<Looked> others(Scratch scratch) throws IOException {
        List<Looked> others = new ArrayList<>();
        others.add(new Looked(
                BARE,
                AppImage.built()
                        .map(image -> image.bare(BareWindow.class))
                        .orElseGet(() -> ShippedJava.command(BareWindow.class))));
        Optional<Chromium> chromium = Chromium.installed();
        if (chromium.isPresent()) {
            Path page = scratch.file("cards.html");
            Chromium.writePage(page, SavedTwins.FEW);
            others.add(new Looked(BROWSER, chromium.get().command(page, scratch.folder("profile"))));
        }
        return others;
    }

    private static Seen look(Looked looked, Screen screen, boolean heap) throws IOException, InterruptedException {
        screen.awaitEmpty();
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
