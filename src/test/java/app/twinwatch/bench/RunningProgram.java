package app.twinwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that was started to be measured, with all processes that it starts itself. Closing it ends them all. */
final class RunningProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;

    private RunningProgram(Process process) {
        this.process = process;
    }

    /** @param environment goes before what is in the environment already */
    static RunningProgram start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start());
    }

    Process process() {
        return process;
    }

    /** Returns what it has of the memory, shared pages in part (PSS), in MB. */
    double memory() throws IOException {
        long kilobytes = 0;
        for (ProcessHandle one : all()) {
            kilobytes += memory(one.pid());
        }
        return kilobytes / 1024.0;
    }

    private static long memory(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException _) {
            // It has just ended.
            return 0;
        }
    }

    /** Returns what its Java objects take that are in use, in bytes; collects the garbage first. */
    long liveHeap() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Stream<String> lines = asked.inputReader().lines()) {
            return lines.filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", 4)[2]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the heap can't be looked at"));
        }
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Asks it to end, as a system does that shuts down, and ends what does not. */
    @Override
    public void close() {
        List<ProcessHandle> all = all();
        process.destroy();
        process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> process)
                .join();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
