package app.twinwatch.bench;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How much of one core Twinwatch takes while nobody does anything: with 200 twins in training in sight, and minimised. */
final class Idle implements Benchmarks.Benchmark {
    private static final int TWINS = 200;
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    @Override
    public Table run() throws IOException, InterruptedException {
        Instant now = InstantSource.system().instant();
        Path data = Files.createTempDirectory("twinwatch-idle");
        try (BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(InstantSource.system())) {
            List<AvatarId> ids = IntStream.range(0, TWINS)
                    .mapToObj(number -> new AvatarId(String.format(Locale.ROOT, "%032x", number)))
                    .toList();
            for (AvatarId id : ids) {
                heyGen.put(SampleTwin.constant(id, "Twin " + id.shortened(), started(now), "in_progress"));
            }
            save(data, ids, now);
            return measure(data, heyGen);
        }
    }

    private static Instant started(Instant now) {
        return now.minus(Duration.ofHours(5));
    }

    private static void save(Path data, List<AvatarId> ids, Instant now) {
        WatchlistFile file = new WatchlistFile(data, InstantSource.system());
        file.read();
        List<Twin> twins = ids.stream()
                .map(id -> Twin.added(id, started(now)).observed(TwinFacts.of(new TwinState.Training()), now))
                .toList();
        file.write(new SavedWatchlist(twins, LocalDate.ofInstant(now, ZoneOffset.UTC), 0));
    }

    private static Table measure(Path data, BuiltInHeyGen heyGen) throws IOException, InterruptedException {
        double bare = bareWindow();
        Process process = start(
                IdleProgram.class,
                "--data-dir",
                data.toString(),
                "--api-url",
                heyGen.address().toString());
        try {
            Thread.sleep(SETTLING);
            double shown = share(process);
            process.outputWriter().append("minimise\n").flush();
            Thread.sleep(Duration.ofSeconds(5));
            double minimised = share(process);
            return new Table(
                    List.of(
                            "idle for " + MEASURED.toSeconds() + " s, " + TWINS + " twins in training",
                            "share of one core"),
                    List.of(
                            List.of("bare JavaFX window", percent(bare)),
                            List.of("in sight", percent(shown)),
                            List.of("minimised", percent(minimised))));
        } finally {
            process.destroy();
        }
    }

    /** JavaFX itself looks sixty times a second whether there is anything to draw. */
    private static double bareWindow() throws IOException, InterruptedException {
        Process process = start(IdleProgram.class);
        try {
            Thread.sleep(SETTLING);
            return share(process);
        } finally {
            process.destroy();
        }
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                // As it is shipped: a compiler that goes on optimising for minutes would be most of what is measured.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HEYGEN_API_KEY", "sk-idle");
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static double share(Process process) throws InterruptedException {
        Duration before = used(process);
        Thread.sleep(MEASURED);
        return (double) used(process).minus(before).toMillis() / MEASURED.toMillis();
    }

    private static Duration used(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }
}
