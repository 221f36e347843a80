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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** From the start of the process to the first painted window: with 50 saved twins, and bare JavaFX for comparison. */
final class StartUp implements Benchmarks.Benchmark {
    private static final int ROUNDS = 7;
    private static final int TWINS = 50;

    @Override
    public Table run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("twinwatch-bench");
        saveTwins(data);
        Samples bare = new Samples();
        Samples full = new Samples();
        // The first round only warms the disk's cache.
        for (int round = 0; round <= ROUNDS; round++) {
            long bareTime = start(BareWindow.class);
            long fullTime = start(Main.class, "--data-dir", data.toString(), "--api-url", "http://127.0.0.1:9");
            if (round > 0) {
                bare.add(bareTime);
                full.add(fullTime);
            }
        }
        return new Table(
                List.of("start to first painted window, ms", "median of " + ROUNDS, "range"),
                List.of(
                        List.of("bare JavaFX window", String.valueOf(bare.median()), bare.range()),
                        List.of(
                                "Twinwatch with " + TWINS + " saved twins",
                                String.valueOf(full.median()),
                                full.range())));
    }

    private static void saveTwins(Path data) {
        Instant now = InstantSource.system().instant();
        WatchlistFile file = new WatchlistFile(data, InstantSource.system());
        file.read();
        file.write(new SavedWatchlist(
                IntStream.range(0, TWINS).mapToObj(number -> twin(number, now)).toList(), LocalDate.EPOCH, 0));
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
    private static long start(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FirstPaint.class.getName(),
                main.getName()));
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (!FirstPaint.PAINTED.equals(line)) {
                throw new IOException(main.getSimpleName() + " showed no window");
            }
            process.waitFor();
            return time;
        }
    }
}
