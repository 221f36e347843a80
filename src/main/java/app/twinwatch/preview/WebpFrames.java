package app.twinwatch.preview;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds how large the frames of a WebP say they are (RFC 9649). The reader asks the head of the file for the size and then
 * makes room for what the frame says, which in a hostile file is a hundred times as much.
 */
final class WebpFrames {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int ANIMATION_HEAD = 16;
    private static final int SIDE = 0x3FFF;

    private final ByteBuffer bytes;
    private long largest;

    private WebpFrames(byte[] webp) {
        this.bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns how many pixels the largest frame has; 0 if there is none. Never throws. */
    static long largest(byte[] webp) {
        WebpFrames frames = new WebpFrames(webp);
        frames.look(FIRST_CHUNK, webp.length);
        return frames.largest;
    }

    private void look(int from, int to) {
        long position = from;
        while (position + CHUNK_HEAD <= to) {
            int content = (int) position + CHUNK_HEAD;
            long length = Integer.toUnsignedLong(bytes.getInt((int) position + 4));
            switch (type((int) position)) {
                case "VP8 " -> note(content + 6, false);
                case "VP8L" -> note(content + 1, true);
                case "ANMF" -> look(content + ANIMATION_HEAD, (int) Math.min(to, content + length));
                default -> {}
            }
            // Each part begins at an even place.
            position = content + length + length % 2;
        }
    }

    /** Both kinds have 14 bits for each side: the lossy one in two bytes each, the other side by side and less one. */
    private void note(int at, boolean lossless) {
        if (at + 4 > bytes.capacity()) {
            return;
        }
        int sides = bytes.getInt(at);
        long width = lossless ? (sides & SIDE) + 1L : sides & SIDE;
        long height = lossless ? (sides >>> 14 & SIDE) + 1L : sides >>> 16 & SIDE;
        largest = Math.max(largest, width * height);
    }

    private String type(int at) {
        byte[] type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
