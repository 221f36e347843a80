package app.twinwatch.preview;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Walks through the boxes of an MP4 without believing what they say: no box makes it read much, or for ever. One reader
 * does not look at more than any video has, all in all.
 */
final class Mp4Reader implements Closeable {
    private static final int MOST_BOXES = 5000;
    private static final int MOST_HEADS = 50_000;
    private static final long MOST_BYTES = 32_000_000;
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9 ©_.-]{4}");

    private final FileChannel channel;
    private final long size;
    private int headsLeft = MOST_HEADS;
    private long bytesLeft = MOST_BYTES;

    /** The file has more boxes, or larger tables, than any video. */
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Endless() {
            super("more than a video has");
        }
    }

    Mp4Reader(Path file) throws IOException {
        this.channel = FileChannel.open(file);
        this.size = channel.size();
    }

    /** Returns how many bytes the file has. */
    long size() {
        return size;
    }

    /** Lists the boxes of the file itself; the last one may reach beyond its end. */
    List<Mp4Box> boxes() throws IOException {
        return list(0, size);
    }

    /** Lists the boxes inside a box; none reaches beyond it. */
    List<Mp4Box> inside(Mp4Box box) throws IOException {
        return inside(box, 0);
    }

    /** Lists the boxes inside a box that has something else before them; none reaches beyond it. */
    List<Mp4Box> inside(Mp4Box box, int skipped) throws IOException {
        long to = Math.min(box.end(), size);
        return list(box.content() + skipped, to).stream()
                .map(child -> child.endingBy(to))
                .toList();
    }

    /** Goes down through boxes by their types; takes the first of each type. */
    Optional<Mp4Box> find(Mp4Box from, String... path) throws IOException {
        Mp4Box current = from;
        for (String type : path) {
            Optional<Mp4Box> next = inside(current).stream()
                    .filter(box -> box.type().equals(type))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    /** Reads so many bytes, or fewer where the file ends. */
    ByteBuffer read(long position, int length) throws IOException {
        int present = (int) Math.clamp(size - position, 0L, Math.max(0L, length));
        bytesLeft -= present;
        if (bytesLeft < 0) {
            throw new Endless();
        }
        ByteBuffer buffer = ByteBuffer.allocate(present);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // Until it is full.
        }
        return buffer.flip().slice();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Lists the boxes between two places, up to the first that makes no sense; the last one may reach beyond. */
    private List<Mp4Box> list(long from, long to) throws IOException {
        List<Mp4Box> boxes = new ArrayList<>();
        long position = from;
        while (position + 8 <= to && boxes.size() < MOST_BOXES) {
            headsLeft--;
            if (headsLeft < 0) {
                throw new Endless();
            }
            ByteBuffer head = read(position, 16);
            long length = head.getInt(0) & 0xFFFF_FFFFL;
            String type = StandardCharsets.ISO_8859_1.decode(head.slice(4, 4)).toString();
            int headLength = 8;
            if (length == 1 && head.capacity() == 16) {
                length = head.getLong(8);
                headLength = 16;
            } else if (length == 0) {
                // Up to the end of what surrounds it.
                length = to - position;
            }
            if (length < headLength
                    || headLength > to - position
                    || length > Long.MAX_VALUE - position
                    || !TYPE.matcher(type).matches()) {
                break;
            }
            boxes.add(new Mp4Box(type, position, position + headLength, position + length));
            position += length;
        }
        return boxes;
    }
}
