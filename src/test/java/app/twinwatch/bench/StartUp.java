package app.twinwatch.bench;

import app.twinwatch.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From the start of the process to the first painted window: with few and with many saved twins, beside bare JavaFX and
 * beside a window of Chromium; as built, and as installed where packaging/package.sh has made an app image.
 */
final class StartUp implements Benchmarks.Benchmark {
    private static final String BARE = "bare JavaFX window, same runtime, no cache";
    private static final String FEW = "installed, with " + SavedTwins.FEW + " saved twins";
    private static final String MANY = "installed, with " + SavedTwins.MANY + " saved twins";
    private static final String BROWSER = "Chromium window with " + SavedTwins.FEW + " cards";

    /** A way to start. */
    private record Start(String name, List<String> command, Map<String, String> environment) {
        Start in(Map<String, String> other) {
            return new Start(name, command, other);
        }
    }

    @Override
    public Table run() throws IOException, InterruptedException {
        if (!Screen.isPossible()) {
            return Table.sentence("the start is measured on a screen of its own, which needs Xvfb");
        }
        Figures figures =
                new Figures().atMost(0.8, FEW, BARE).atMost(1.2, FEW, BROWSER).atMost(1.3, MANY, FEW);
        try (Scratch scratch = new Scratch();
                Screen screen = Screen.open(scratch.folder("screen"))) {
            List<Start> starts = starts(scratch);
            // The first round only warms the disk's cache, and makes what a program makes when it starts first.
            for (int round = 0; round <= Benchmarks.ROUNDS; round++) {
                for (Start start : starts) {
                    double time = timeOf(start, screen);
                    if (round > 0) {
                        figures.add(start.name(), time);
                    }
                }
            }
        }
        Table table = figures.table("start to first painted window, ms");
        return Chromium.installed().isPresent() ? table : table.with(Chromium.ABSENT);
    }

    private static List<Start> starts(Scratch scratch) throws IOException {
        List<String> few = SavedTwins.arguments(scratch.folder("few"), SavedTwins.FEW);
        List<String> many = SavedTwins.arguments(scratch.folder("many"), SavedTwins.MANY);
        List<Start> starts = new ArrayList<>(List.of(
                start("bare JavaFX window", ShippedJava.command(BareWindow.class), List.of()),
                start("as built, with " + SavedTwins.FEW + " saved twins", ShippedJava.command(Main.class), few),
                start("as built, with " + SavedTwins.MANY + " saved twins", ShippedJava.command(Main.class), many)));
        Optional<AppImage> image = AppImage.built();
        if (image.isPresent()) {
            starts.add(start(BARE, image.get().bare(BareWindow.class), List.of()));
            starts.add(start(FEW, image.get().command(), few).in(image.get().environment()));
            starts.add(start(MANY, image.get().command(), many).in(image.get().environment()));
        }
        Optional<Chromium> chromium = Chromium.installed();
        if (chromium.isPresent()) {
            Path page = scratch.file("cards.html");
            Chromium.writePage(page, SavedTwins.FEW);
            starts.add(start(BROWSER, chromium.get().command(page, scratch.folder("profile")), List.of()));
        }
        return starts;
    }

    private static Start start(String name, List<String> command, List<String> arguments) {
        return new Start(
                name, Stream.concat(command.stream(), arguments.stream()).toList(), Map.of());
    }

    /** Returns how long it took, in milliseconds. */
    private static double timeOf(Start start, Screen screen) throws IOException, InterruptedException {
        screen.awaitEmpty();
        Map<String, String> environment = new HashMap<>(start.environment());
        environment.putAll(screen.environment());
        long begin = System.nanoTime();
        try (RunningProgram program = RunningProgram.start(start.command(), environment)) {
            if (!screen.awaitPainted(program.process())) {
                throw new IOException("no window of " + start.name());
            }
            return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }
}
