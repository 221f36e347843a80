package app.twinwatch.store;

import app.twinwatch.desktop.PrivateFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What happened in one month, one entry a line. Lines are only ever added at the end, so a kill can damage nothing but the last
 * one, which is then skipped.
 *
 * @param <T> what happened
 */
final class MonthFile<T> {
    /** Only so much from the end is read of a file that is far too large to be one of ours; some 400,000 calls. */
    private static final long MOST_READ = 64L * 1024 * 1024;

    private static final byte NEWLINE = '\n';

    private final Path file;
    private final LineFormat<T> line;

    MonthFile(Path file, LineFormat<T> line) {
        this.file = file;
        this.line = line;
    }

    /** Reads what can be read, oldest first. */
    List<T> read() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - MOST_READ));
            InputStream bytes = Channels.newInputStream(channel);
            // A reader that is built in this way replaces what is no UTF-8, and the line with it is skipped.
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return text.lines().flatMap(each -> line.read(each).stream()).toList();
        }
    }

    /** Adds entries, and comes back when they are safely on the disk. What a failed attempt left is taken back. */
    void append(List<T> entries) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        PrivateFolder.create(folder);
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(line.write(entry)));
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, PrivateFolder.fileAttributes(folder))) {
            long end = channel.size();
            try {
                write(channel, end, (endsInsideLine(channel, end) ? "\n" : "") + lines);
            } catch (IOException failure) {
                channel.truncate(end);
                throw failure;
            }
        }
    }

    private static void write(FileChannel channel, long end, String text) throws IOException {
        channel.position(end);
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    /** A line that a kill cut off must not take the next one along. */
    private static boolean endsInsideLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != NEWLINE;
    }
}
