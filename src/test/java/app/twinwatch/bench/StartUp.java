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

/**
 * From the start of the process to the first painted window: with few and with many saved twins, beside bare JavaFX and
 * beside a window of Chromium; as built, and as installed where packaging/package.sh has made an app image.
 *
 * <p>Each start follows a run that the user ended. It begins with a picture of that, so the time until the window can be
 * used is measured as well, and how a start goes that has no such picture.
 */
final class StartUp implements Benchmarks.Benchmark {
    private static final String BARE = "bare JavaFX window, same runtime, no cache";
    private static final String FEW = "installed, with " + SavedTwins.FEW + " saved twins";
    private static final String MANY = "installed, with " + SavedTwins.MANY + " saved twins";
    private static final String AFTER_KILL = ", after it was killed";
    private static final String KILLED = FEW + AFTER_KILL;
    private static final String MANY_KILLED = MANY + AFTER_KILL;
    private static final String BROWSER = "Chromium window with " + SavedTwins.FEW + " cards";
    private static final String USABLE = ": can be used";

    /**
     * A way to start.
     *
     * @param left what the run before has left; empty for a program that keeps nothing
     */
    private record Start(
            String name, List<String> command, Map<String, String> environment, Optional<LeftFolder> left) {
        /** Says whether something is shown before there is something to use. */
        boolean isBridged() {
            return left.map(LeftFolder::hasLook).orElse(false);
        }
    }

    @Override
    public Table run() throws IOException, InterruptedException {
        if (!Screen.isPossible()) {
            return Table.sentence("the start is measured on a screen of its own, which needs Xvfb");
        }
        Figures figures = new Figures()
                .atMost(0.8, FEW, BARE)
                .atMost(1.2, FEW, BROWSER)
                .atMost(1.3, MANY, FEW)
                .atMost(0.8, KILLED, BARE)
                .atMost(1.3, MANY_KILLED, KILLED);
        try (Scratch scratch = new Scratch();
                Screen screen = Screen.open(scratch.folder("screen"))) {
            List<Start> starts = starts(scratch, screen);
            // The first round only warms the disk's cache, and makes what a program makes when it starts first.
            for (int round = 0; round <= Benchmarks.ROUNDS; round++) {
                for (Start start : starts) {
                    measure(start, screen, round == 0 ? new Figures() : figures);
                }
            }
        }
        Table table = figures.table("start to first painted window, ms");
        return Chromium.installed().isPresent() ? table : table.with(Chromium.ABSENT);
    }

    private static List<Start> starts(Scratch scratch, Screen screen) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>(List.of(
                other("bare JavaFX window", ShippedJava.command(BareWindow.class)),
                built(SavedTwins.FEW, scratch, screen),
                built(SavedTwins.MANY, scratch, screen)));
        Optional<AppImage> image = AppImage.built();
        if (image.isPresent()) {
            LeftFolder few =
                    LeftFolder.of(scratch, "few", SavedTwins.FEW, image.get().command(), screen);
            LeftFolder many =
                    LeftFolder.of(scratch, "many", SavedTwins.MANY, image.get().command(), screen);
            starts.add(other(BARE, image.get().bare(BareWindow.class)));
            starts.add(installed(FEW, image.get(), few));
            starts.add(installed(MANY, image.get(), many));
            starts.add(installed(KILLED, image.get(), few.withoutLook()));
            starts.add(installed(MANY_KILLED, image.get(), many.withoutLook()));
        }
        Optional<Chromium> chromium = Chromium.installed();
        if (chromium.isPresent()) {
            Path page = scratch.file("cards.html");
            Chromium.writePage(page, SavedTwins.FEW);
            starts.add(other(BROWSER, chromium.get().command(page, scratch.folder("profile"))));
        }
        return starts;
    }

    private static Start other(String name, List<String> command) {
        return new Start(name, command, Map.of(), Optional.empty());
    }

    private static Start built(int twins, Scratch scratch, Screen screen) throws IOException, InterruptedException {
        List<String> command = ShippedJava.command(Main.class);
        LeftFolder left = LeftFolder.of(scratch, "built-" + twins, twins, command, screen);
        return new Start(
                "as built, with " + twins + " saved twins", left.command(command), Map.of(), Optional.of(left));
    }

    private static Start installed(String name, AppImage image, LeftFolder left) {
        return new Start(name, left.command(image.command()), image.environment(), Optional.of(left));
    }

    private static void measure(Start start, Screen screen, Figures figures) throws IOException, InterruptedException {
        screen.awaitEmpty();
        if (start.left().isPresent()) {
            start.left().get().restore();
        }
        Map<String, String> environment = new HashMap<>(start.environment());
        environment.putAll(screen.environment());
        long begin = System.nanoTime();
        try (RunningProgram program = RunningProgram.start(start.command(), environment)) {
            if (!screen.awaitPainted(program.process())) {
                throw new IOException("no window of " + start.name());
            }
            figures.add(start.name(), since(begin));
            if (start.isBridged()) {
                if (!screen.awaitReplaced(program.process())) {
                    throw new IOException("nothing followed the picture of " + start.name());
                }
                figures.add(start.name() + USABLE, since(begin));
            }
        }
    }

    /** Returns milliseconds. */
    private static double since(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
