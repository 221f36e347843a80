package app.twinwatch.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the benchmarks that are named, or all but the soak, and prints what they found as Markdown tables. */
public final class Benchmarks {
    /** How many times everything is measured, in turns with what it stands beside; fewer to try something out. */
    static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "7"));

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    /** Measures nothing and takes very long, so it is no part of everything. */
    private static final String ON_REQUEST = "soak";

    static {
        ALL.put("start-up", new StartUp());
        ALL.put("memory", new Memory());
        ALL.put("scrolling", new Scrolling());
        ALL.put("search", new Search());
        ALL.put("answer", new Answer());
        ALL.put("saving", new Saving());
        ALL.put("many-checks", new ManyChecks());
        ALL.put("installers", new Installers());
        ALL.put("previews", new Previews());
        ALL.put("checks", new Checks());
        ALL.put("idle", new Idle());
        ALL.put(ON_REQUEST, new Soak());
    }

    private Benchmarks() {}

    /** One thing that is measured. */
    interface Benchmark {
        /** Measures, which takes from seconds to minutes, and returns a table. */
        Table run() throws Exception;
    }

    /** Exits with 2 if a name is not known, and with 1 if something could not be measured. */
    public static void main(String[] names) throws Exception {
        List<String> unknown =
                List.of(names).stream().filter(name -> !ALL.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("no such benchmark: " + unknown + "; there are " + ALL.keySet());
            System.exit(2);
        }
        List<String> usual =
                ALL.keySet().stream().filter(name -> !name.equals(ON_REQUEST)).toList();
        int exitCode = 0;
        for (String name : names.length == 0 ? usual : List.of(names)) {
            try {
                System.out.println(Objects.requireNonNull(ALL.get(name)).run().asMarkdown(name));
            } catch (IOException failure) {
                // The others may have taken many minutes.
                System.out.println(Table.sentence("could not be measured: " + failure.getMessage())
                        .asMarkdown(name));
                exitCode = 1;
            }
        }
        System.exit(exitCode);
    }
}
