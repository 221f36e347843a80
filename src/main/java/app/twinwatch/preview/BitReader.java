package app.twinwatch.preview;

import java.nio.ByteBuffer;

/** Reads bits as H.264 writes them (ITU-T H.264, 7.2 and 9.1). Beyond the end there are zeros. */
final class BitReader {
    private final ByteBuffer bytes;
    private int position;

    BitReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int bit() {
        int at = position >> 3;
        int bit = at < bytes.limit() ? bytes.get(at) >> (7 - (position & 7)) & 1 : 0;
        position++;
        return bit;
    }

    boolean flag() {
        return bit() == 1;
    }

    int bits(int count) {
        int value = 0;
        for (int read = 0; read < count; read++) {
            value = value << 1 | bit();
        }
        return value;
    }

    void skip(int count) {
        position += count;
    }

    /** Reads an unsigned Exp-Golomb number. */
    int number() {
        int zeros = 0;
        while (zeros < 31 && bit() == 0) {
            zeros++;
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /** Reads a signed Exp-Golomb number. */
    int signedNumber() {
        int number = number();
        return number % 2 == 0 ? -number / 2 : (number + 1) / 2;
    }

    boolean isBeyondEnd() {
        return position > bytes.limit() * 8;
    }
}
