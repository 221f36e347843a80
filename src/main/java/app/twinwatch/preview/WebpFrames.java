package app.twinwatch.preview;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the frames of a WebP before they are read (RFC 9649): how large they say they are, how they are packed, and
 * whether there are several where one belongs. The reader asks the head of the file for the size and then makes room for
 * what the frame says, which in a hostile file is a hundred times as much; and it reads every picture that stands in a
 * frame, however many there are.
 */
final class WebpFrames {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int ANIMATION_HEAD = 16;
    private static final int SIDE = 0x3FFF;

    private final ByteBuffer bytes;
    private long largest;
    private boolean hasLossless;
    private boolean hasRepeats;

    private WebpFrames(byte[] webp) {
        this.bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Looks at all frames. Never throws. */
    static WebpFrames of(byte[] webp) {
        WebpFrames frames = new WebpFrames(webp);
        frames.look(FIRST_CHUNK, webp.length, false);
        return frames;
    }

    /** Returns how many pixels the largest frame has; 0 if there is none. */
    long largest() {
        return largest;
    }

    /** Returns whether a part is packed without loss, which takes hundreds of megabytes to unpack. */
    boolean hasLossless() {
        return hasLossless;
    }

    /** Returns whether the still picture, or a frame of an animation, has more than one picture or see-through part. */
    boolean hasRepeats() {
        return hasRepeats;
    }

    private void look(int from, int to, boolean isFrame) {
        int pictures = 0;
        int alphas = 0;
        long position = from;
        while (position + CHUNK_HEAD <= to) {
            int content = (int) position + CHUNK_HEAD;
            long length = Integer.toUnsignedLong(bytes.getInt((int) position + 4));
            switch (type((int) position)) {
                case "VP8 " -> {
                    pictures++;
                    note(content + 6, false);
                }
                case "VP8L" -> {
                    pictures++;
                    hasLossless = true;
                    note(content + 1, true);
                }
                case "ALPH" -> {
                    alphas++;
                    hasLossless = true;
                }
                case "ANMF" -> {
                    if (!isFrame) {
                        look(content + ANIMATION_HEAD, (int) Math.min(to, content + length), true);
                    }
                }
                default -> {}
            }
            hasRepeats |= pictures > 1 || alphas > 1;
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
