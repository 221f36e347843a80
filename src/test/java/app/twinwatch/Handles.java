package app.twinwatch;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this program holds open at a moment, to be compared with a later one.
 *
 * @param threads those that belong to nobody but the program's own parts
 * @param files how many files and sockets are open; always 0 on Windows, which does not tell
 */
public record Handles(Set<Thread> threads, long files) {
    /** Java's own helpers, which come and go as they like. */
    private static final List<String> JAVAS = List.of("ForkJoinPool", "VirtualThread-", "Common-Cleaner", "Attach");

    public static Handles now() {
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> JAVAS.stream().noneMatch(thread.getName()::startsWith))
                .collect(Collectors.toSet());
        boolean counts = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean;
        return new Handles(
                threads,
                counts
                        ? ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                                .getOpenFileDescriptorCount()
                        : 0);
    }

    /** Returns what is open now and was not before; several files count as one. */
    public List<String> since(Handles before) {
        Set<Thread> fresh = new HashSet<>(threads);
        fresh.removeAll(before.threads);
        List<String> words = new ArrayList<>(fresh.stream().map(Thread::getName).toList());
        if (files > before.files) {
            words.add(files - before.files + " files");
        }
        return words;
    }
}
