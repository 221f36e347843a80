package app.twinwatch.preview;

import java.util.Objects;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of a picture, for ImageIO's readers. Some of them take the end for zeros and read on, for minutes: a WebP of
 * 66 bytes is enough. So whoever goes on beyond the end is stopped, and so is whoever was interrupted.
 */
final class PictureBytes extends ImageInputStreamImpl {
    /** A reader that looks ahead meets the end some dozens of times in a picture that is whole. */
    private static final int MOST_BEYOND = 1000;

    private final byte[] bytes;
    private int beyond;

    PictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The reader shall not read on, or would never stop by itself. No {@code IOException}, which readers catch. */
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Endless() {
            super("read for too long");
        }
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read() {
        bitOffset = 0;
        stopIfInterrupted();
        return isAtEnd() ? -1 : bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        bitOffset = 0;
        stopIfInterrupted();
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Endless();
        }
    }

    private boolean isAtEnd() {
        if (streamPos < bytes.length) {
            return false;
        }
        beyond++;
        if (beyond > MOST_BEYOND) {
            throw new Endless();
        }
        return true;
    }
}
