package app.twinwatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a preview costs, beside bare JavaFX that plays the same films: how long until the film moves, how long the window
 * stands still meanwhile, and what stays in memory. Each in processes of its own, see {@link PreviewRun}.
 */
final class Previews implements Benchmarks.Benchmark {
    @Override
    public Table run() throws IOException, InterruptedException {
        Map<String, Samples> found = new LinkedHashMap<>();
        for (PreviewRun.Measure measure : PreviewRun.Measure.values()) {
            collect(measure, found);
        }
        return new Table(
                List.of("what", "bare JavaFX", "Twinwatch", "range bare", "range Twinwatch"),
                List.of(
                        row("click to moving film that is kept already, ms", "time", found),
                        row("longest standstill of the window while choosing and playing, ms", "standstill", found),
                        row("memory after 2 previews (PSS), MB", "before", found),
                        row("memory after " + PreviewRun.MANY + " previews more (PSS), MB", "after", found)));
    }

    private static List<String> row(String what, String key, Map<String, Samples> found) {
        Samples bare = found.getOrDefault("bare." + key, new Samples());
        Samples full = found.getOrDefault("twinwatch." + key, new Samples());
        return List.of(what, Samples.said(bare.median()), Samples.said(full.median()), bare.range(), full.range());
    }

    /** Runs a process that prints lines such as "bare.time 412". */
    private static void collect(PreviewRun.Measure measure, Map<String, Samples> found)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PreviewRun.class.getName(),
                measure.name()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", 2);
                found.computeIfAbsent(words[0], _ -> new Samples()).add(Double.parseDouble(words[1]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the previews could not be measured: " + measure);
        }
    }
}
