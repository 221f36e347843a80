package app.twinwatch.preview;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a JPEG that stands before its pixels (ITU T.81, B.1.1).
 *
 * @param marker the second byte of the part's mark
 * @param content what stands after the length
 */
record JpegSegment(int marker, ByteBuffer content) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int MOST = 500;

    /** Lists the parts in order; stops at the first one that makes no sense. Never throws. */
    static List<JpegSegment> of(byte[] jpeg) {
        List<JpegSegment> segments = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(jpeg);
        int position = 2;
        while (position + 4 <= jpeg.length && (jpeg[position] & 0xFF) == 0xFF && segments.size() < MOST) {
            int marker = jpeg[position + 1] & 0xFF;
            if (marker == 0xFF) {
                // A mark may be preceded by any number of fill bytes.
                position++;
                continue;
            }
            int length = buffer.getShort(position + 2) & 0xFFFF;
            if (marker == START_OF_SCAN || length < 2 || position + 2 + length > jpeg.length) {
                break;
            }
            segments.add(new JpegSegment(marker, buffer.slice(position + 4, length - 2)));
            position += 2 + length;
        }
        return segments;
    }
}
