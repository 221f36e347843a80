package app.twinwatch.preview;

import java.nio.ByteBuffer;
import java.util.Set;

/** Reads how finely H.264 keeps colours out of its sequence parameter set (ITU-T H.264, 7.3.2.1.1 and E.1.1). */
final class H264Sequence {
    /** Profiles that may have another depth or chroma than usual. */
    private static final Set<Integer> HIGH_PROFILES = Set.of(100, 110, 122, 244, 44);

    private static final int EXTENDED_SHAPE = 255;
    private static final int MOST_FRAMES_IN_CYCLE = 255;

    private H264Sequence() {}

    /** @param unit the whole set, head included */
    static PictureColours read(ByteBuffer unit) {
        BitReader bits = new BitReader(withoutEmulation(unit));
        bits.skip(8);
        int profile = bits.bits(8);
        bits.skip(16);
        bits.number();
        int depth = 8;
        int chroma = 1;
        if (HIGH_PROFILES.contains(profile)) {
            chroma = bits.number();
            if (chroma == 3) {
                bits.skip(1);
            }
            int brightness = bits.number();
            int colour = bits.number();
            depth = 8 + Math.max(brightness, colour);
            bits.skip(1);
            if (bits.flag()) {
                skipScalingLists(bits, chroma == 3 ? 12 : 8);
            }
        }
        boolean fullRange = isFullRange(bits);
        // A set that is cut off says nothing about the range.
        return new PictureColours(true, depth, chroma == 1, fullRange && !bits.isBeyondEnd());
    }

    /** Walks over the picture's numbers to its usability information. */
    private static boolean isFullRange(BitReader bits) {
        bits.number();
        int orderType = bits.number();
        if (orderType == 0) {
            bits.number();
        } else if (orderType == 1) {
            bits.skip(1);
            bits.signedNumber();
            bits.signedNumber();
            int frames = Math.min(bits.number(), MOST_FRAMES_IN_CYCLE);
            for (int frame = 0; frame < frames; frame++) {
                bits.signedNumber();
            }
        }
        bits.number();
        bits.skip(1);
        bits.number();
        bits.number();
        if (!bits.flag()) {
            bits.skip(1);
        }
        bits.skip(1);
        if (bits.flag()) {
            for (int side = 0; side < 4; side++) {
                bits.number();
            }
        }
        if (!bits.flag()) {
            return false;
        }
        if (bits.flag() && bits.bits(8) == EXTENDED_SHAPE) {
            bits.skip(32);
        }
        if (bits.flag()) {
            bits.skip(1);
        }
        if (!bits.flag()) {
            return false;
        }
        bits.skip(3);
        return bits.flag();
    }

    private static void skipScalingLists(BitReader bits, int lists) {
        for (int list = 0; list < lists; list++) {
            if (bits.flag()) {
                int last = 8;
                int next = 8;
                for (int place = 0; place < (list < 6 ? 16 : 64) && next != 0; place++) {
                    next = (last + bits.signedNumber() + 256) % 256;
                    last = next == 0 ? last : next;
                }
            }
        }
    }

    /** Takes out the bytes that only keep zeros from looking like a start code. */
    private static ByteBuffer withoutEmulation(ByteBuffer unit) {
        ByteBuffer plain = ByteBuffer.allocate(unit.capacity());
        int zeros = 0;
        for (int at = 0; at < unit.capacity(); at++) {
            byte value = unit.get(at);
            if (zeros < 2 || value != 3) {
                plain.put(value);
            }
            zeros = value == 0 ? zeros + 1 : 0;
        }
        return plain.flip();
    }
}
