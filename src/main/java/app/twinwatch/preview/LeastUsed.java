package app.twinwatch.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures files and drops those that were not used for longest. A file's time is when it was used last. */
final class LeastUsed {
    private LeastUsed() {}

    private record Entry(Path file, long size, FileTime used) {
        static Optional<Entry> of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException _) {
                // It went away in this moment.
                return Optional.empty();
            }
        }
    }

    /** Returns how many bytes the files have together. */
    static long size(Stream<Path> files) {
        return files.map(Entry::of)
                .flatMap(Optional::stream)
                .mapToLong(Entry::size)
                .sum();
    }

    /**
     * Deletes the longest unused files until the rest has no more bytes than wanted.
     *
     * @param spared files that stay in any case
     * @return how many bytes are left; more than wanted if files are spared or can't be deleted now
     */
    static long reduce(Stream<Path> files, long wanted, Predicate<Path> spared) {
        List<Entry> oldestFirst = files.map(Entry::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Entry::used))
                .toList();
        long left = oldestFirst.stream().mapToLong(Entry::size).sum();
        for (Entry entry : oldestFirst) {
            if (left <= wanted) {
                break;
            }
            if (!spared.test(entry.file()) && CacheFolders.delete(entry.file())) {
                left -= entry.size();
            }
        }
        return left;
    }
}
