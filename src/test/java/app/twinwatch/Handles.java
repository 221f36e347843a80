package app.twinwatch;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this program holds open at a moment, to be compared with a later one.
 *
 * @param threads those of the platform that belong to nobody but the program's own parts
 * @param virtual number and name of each virtual thread
 * @param files how many files and sockets are open; always 0 on Windows, which does not tell
 */
public record Handles(Set<Thread> threads, Set<String> virtual, long files) {
    /** Java's own helpers, which come and go as they like. */
    private static final List<String> JAVAS = List.of("ForkJoinPool", "VirtualThread-", "Common-Cleaner", "Attach");

    public static Handles now() {
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> JAVAS.stream().noneMatch(thread.getName()::startsWith))
                .collect(Collectors.toSet());
        boolean counts = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean;
        return new Handles(
                threads,
                virtualThreads(),
                counts
                        ? ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                                .getOpenFileDescriptorCount()
                        : 0);
    }

    /** Java tells of virtual threads in a dump only. */
    private static Set<String> virtualThreads() {
        try {
            Path folder = Files.createTempDirectory("twinwatch-threads-");
            Path dump = folder.resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            try (Stream<String> lines = Files.lines(dump)) {
                return lines.filter(line -> line.matches("#\\d+ \".*\" virtual .*"))
                        .map(line -> line.substring(0, line.indexOf(" virtual ")))
                        .collect(Collectors.toSet());
            } finally {
                Files.delete(dump);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what is open now and was not before; several files count as one. */
    public List<String> since(Handles before) {
        Set<Thread> fresh = new HashSet<>(threads);
        fresh.removeAll(before.threads);
        List<String> words = new ArrayList<>(fresh.stream().map(Thread::getName).toList());
        virtual.stream().filter(thread -> !before.virtual.contains(thread)).forEach(words::add);
        if (files > before.files) {
            words.add(files - before.files + " files");
        }
        return words;
    }
}
