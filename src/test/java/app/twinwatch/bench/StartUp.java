package app.twinwatch.bench;

import app.twinwatch.Main;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * From the start of the process to the first painted window: with 50 and with 10,000 saved twins, beside bare JavaFX; as
 * built, and as installed where packaging/package.sh has made an app image.
 */
final class StartUp implements Benchmarks.Benchmark {
    private static final int ROUNDS = 7;
    private static final int FEW = 50;
    private static final int MANY = 10_000;

    /** A way to start, and how long it took. */
    private record Start(String name, List<String> command, Samples times) {}

    @Override
    public Table run() throws IOException, InterruptedException {
        List<String> few = arguments(FEW);
        List<String> many = arguments(MANY);
        List<Start> starts = new ArrayList<>(List.of(
                start("bare JavaFX window", built(), BareWindow.class, List.of()),
                start("Twinwatch with " + FEW + " saved twins", built(), Main.class, few),
                start("Twinwatch with " + MANY + " saved twins", built(), Main.class, many)));
        Optional<AppImage> image = AppImage.built();
        if (image.isPresent()) {
            List<String> command = image.get().command(classesOf(FirstPaint.class));
            List<String> bare = List.of(image.get().java().toString(), "-cp", classesOf(FirstPaint.class));
            starts.add(start("bare JavaFX window, same runtime, no cache", bare, BareWindow.class, List.of()));
            starts.add(start("installed, with " + FEW + " saved twins", command, Main.class, few));
            starts.add(start("installed, with " + MANY + " saved twins", command, Main.class, many));
        }
        // The first round only warms the disk's cache.
        for (int round = 0; round <= ROUNDS; round++) {
            for (Start start : starts) {
                long time = timeOf(start);
                if (round > 0) {
                    start.times().add(time);
                }
            }
        }
        return new Table(
                List.of("start to first painted window, ms", "median of " + ROUNDS, "range"),
                starts.stream()
                        .map(start -> List.of(
                                start.name(),
                                String.valueOf(start.times().median()),
                                start.times().range()))
                        .toList());
    }

    private static List<String> arguments(int twins) throws IOException {
        Path data = Files.createTempDirectory("twinwatch-bench");
        saveTwins(data, twins);
        return List.of("--data-dir", data.toString(), "--api-url", "http://127.0.0.1:9");
    }

    private static Start start(String name, List<String> command, Class<?> main, List<String> arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.add(FirstPaint.class.getName());
        whole.add(main.getName());
        whole.addAll(arguments);
        return new Start(name, whole, new Samples());
    }

    /** Runs the classes as they were built, on the JVM that runs this. */
    private static List<String> built() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static String classesOf(Class<?> one) {
        return Path.of(one.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static void saveTwins(Path data, int twins) {
        Instant now = InstantSource.system().instant();
        WatchlistFile file = new WatchlistFile(data, InstantSource.system());
        file.read();
        file.write(new SavedWatchlist(
                IntStream.range(0, twins).mapToObj(number -> twin(number, now)).toList(), LocalDate.EPOCH, 0));
    }

    private static Twin twin(int number, Instant now) {
        List<TwinState> states = List.of(
                new TwinState.Training(),
                new TwinState.AwaitingPermission(),
                new TwinState.Failed("Invalid training footage format."),
                new TwinState.Ready());
        return Twin.added(new AvatarId(String.format("%032x", number)), now)
                .observed(TwinFacts.of(states.get(number % states.size())), now);
    }

    /** Returns how long it took, in milliseconds. */
    private static long timeOf(Start start) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(start.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (!FirstPaint.PAINTED.equals(line)) {
                throw new IOException(start.name() + ": no window");
            }
            process.waitFor();
            return time;
        }
    }
}
