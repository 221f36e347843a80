package app.twinwatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** A process of its own that measures, and says what it found in lines of a value and a name. */
final class Child {
    private Child() {}

    /** Says one figure to whoever started this process. */
    static void tell(String figure, double value) {
        System.out.println(value + " " + figure);
    }

    /** Runs a main class with the options that are shipped, and takes in all that it tells. */
    static void run(Figures figures, Class<?> main, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(ShippedJava.command(main, arguments)).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Without a key nothing would be asked; the address is never HeyGen's own.
        builder.environment().put("HEYGEN_API_KEY", "sk-bench");
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", 2);
                figures.add(words[1], Double.parseDouble(words[0]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("could not be measured: " + main.getSimpleName() + " " + List.of(arguments));
        }
    }
}
