package app.twinwatch.preview;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * How finely a video's colours are kept.
 *
 * @param isH264 whether it is H.264, and HEVC otherwise
 * @param depth bits for each value; 8 is usual
 * @param isUsualChroma whether there is one colour for four points of brightness (4:2:0), as usual
 * @param isFullRange whether brightness uses all values from 0 to 255, as some cameras do
 */
record PictureColours(boolean isH264, int depth, boolean isUsualChroma, boolean isFullRange) {
    /** Profiles that may have another depth or chroma (ITU-T H.264, 7.3.2.1.1). */
    private static final Set<Integer> HIGH_PROFILES = Set.of(100, 110, 122, 244, 44);

    private static final int EXTENDED_SHAPE = 255;
    private static final int MOST_FRAMES_IN_CYCLE = 255;

    /** Says whether no system's decoder takes it. */
    boolean isFineH264() {
        return isH264 && (depth > 8 || !isUsualChroma);
    }

    /** Says whether it has to be converted before it can be drawn. */
    boolean needsConverter() {
        return depth > 8 || !isUsualChroma || isFullRange;
    }

    /** Reads the {@code hvcC} box (ISO/IEC 14496-15, 8.3.3.1.2). */
    static Optional<PictureColours> ofHevc(ByteBuffer hvcC) {
        return hvcC.capacity() < 19
                ? Optional.empty()
                : Optional.of(new PictureColours(false, 8 + (hvcC.get(17) & 7), (hvcC.get(16) & 3) == 1, false));
    }

    /** Reads the {@code avcC} box (ISO/IEC 14496-15, 5.3.3.1.2) and the first sequence parameter set in it. */
    static Optional<PictureColours> ofH264(ByteBuffer avcC) {
        if (avcC.capacity() < 12 || (avcC.get(5) & 0x1F) == 0) {
            return Optional.empty();
        }
        int length = Math.min(avcC.getShort(6) & 0xFFFF, avcC.capacity() - 8);
        return sequence(new BitReader(withoutEmulation(avcC.slice(8, length))));
    }

    private static Optional<PictureColours> sequence(BitReader bits) {
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
            depth = 8 + Math.max(bits.number(), bits.number());
            bits.skip(1);
            if (bits.flag()) {
                skipScalingLists(bits, chroma == 3 ? 12 : 8);
            }
        }
        boolean fullRange = isFullRange(bits);
        // A cut or unknown parameter set says nothing.
        return bits.isBeyondEnd()
                ? Optional.of(new PictureColours(true, depth, chroma == 1, false))
                : Optional.of(new PictureColours(true, depth, chroma == 1, fullRange));
    }

    /** Walks over the picture's numbers to its usability information (ITU-T H.264, 7.3.2.1.1 and E.1.1). */
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
