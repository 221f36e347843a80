package app.twinwatch.preview;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How finely a video's colours are kept.
 *
 * @param isH264 whether it is H.264, and HEVC otherwise
 * @param depth bits for each value; 8 is usual
 * @param isUsualChroma whether there is one colour for four points of brightness (4:2:0), as usual
 * @param isFullRange whether brightness uses all values from 0 to 255, as some cameras do
 */
record PictureColours(boolean isH264, int depth, boolean isUsualChroma, boolean isFullRange) {
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
        return Optional.of(H264Sequence.read(avcC.slice(8, length)));
    }
}
