package app.twinwatch.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer calls, a fuzzer that is guided by the code that an input reaches. {@code packaging/proof.sh fuzzing} runs it,
 * in a program for each reader, which the property {@code reader} names.
 */
public final class GuidedFuzzing {
    /** Jazzer rewrites classes while they are loaded, which counts as memory of the input that needs them first. */
    private static final int TRIES = 20;

    private GuidedFuzzing() {}

    /** Made by the first input, because the samples are written without any. */
    private static final class Made {
        private static final Trial TRIAL =
                new Trial(HostileReaders.valueOf(System.getProperty("reader")).make());
    }

    /** Reads an input; named by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        AssertionError broken = attempt(input);
        for (int tries = 1; broken != null && tries < TRIES; tries++) {
            broken = attempt(input);
        }
        if (broken != null) {
            throw broken;
        }
    }

    private static @Nullable AssertionError attempt(byte[] input) {
        try {
            Made.TRIAL.readInTime(input);
            return null;
        } catch (AssertionError broken) {
            return broken;
        }
    }

    /** Prints the names of all readers, and writes the samples of each into a folder of its name below the given one. */
    public static void main(String[] arguments) throws IOException {
        for (HostileReaders reader : HostileReaders.values()) {
            System.out.println(reader);
            Path folder = Files.createDirectories(Path.of(arguments[0], reader.name()));
            int number = 0;
            for (byte[] sample : reader.make().samples()) {
                Files.write(folder.resolve("sample-" + number++), sample);
            }
        }
    }
}
