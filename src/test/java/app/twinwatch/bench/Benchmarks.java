package app.twinwatch.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the benchmarks that are named, or all, and prints what they found as Markdown tables. */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start-up", new StartUp());
        ALL.put("previews", new Previews());
        ALL.put("checks", new Checks());
        ALL.put("idle", new Idle());
    }

    private Benchmarks() {}

    /** One thing that is measured. */
    interface Benchmark {
        /** Measures, which takes from seconds to minutes, and returns a table. */
        Table run() throws Exception;
    }

    /** Exits with 2 if a name is not known. */
    public static void main(String[] names) throws Exception {
        List<String> unknown =
                List.of(names).stream().filter(name -> !ALL.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("no such benchmark: " + unknown + "; there are " + ALL.keySet());
            System.exit(2);
        }
        for (String name : names.length == 0 ? ALL.keySet() : List.of(names)) {
            Benchmark benchmark = Objects.requireNonNull(ALL.get(name));
            System.out.println(benchmark.run().asMarkdown(name));
        }
        System.exit(0);
    }
}
