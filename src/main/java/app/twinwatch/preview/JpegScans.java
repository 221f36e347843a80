package app.twinwatch.preview;

/**
 * Counts how often the pixels of a JPEG are gone through (ITU T.81, B.1.1). Each time costs as much as the picture is
 * large, even if the file says nothing about it: a picture of a few KB can have thousands.
 */
final class JpegScans {
    private static final int FIRST_WITH_LENGTH = 0xC0;
    private static final int RESTART = 0xD0;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private JpegScans() {}

    /** Returns the number of scans up to the end of the picture; what stands behind it is none of it. Never throws. */
    static int count(byte[] jpeg) {
        int scans = 0;
        int position = 2;
        while (position + 4 <= jpeg.length) {
            int marker = jpeg[position + 1] & 0xFF;
            if ((jpeg[position] & 0xFF) != 0xFF || !isMarker(marker)) {
                position++;
                continue;
            }
            if (marker == END_OF_IMAGE) {
                break;
            }
            if (marker == START_OF_SCAN) {
                scans++;
            }
            position += 2 + ((jpeg[position + 2] & 0xFF) << 8 | (jpeg[position + 3] & 0xFF));
        }
        return scans;
    }

    /** Pixels are full of 0xFF as well, followed by a zero, a restart, or another 0xFF. */
    private static boolean isMarker(int second) {
        return second >= FIRST_WITH_LENGTH && second != 0xFF && (second < RESTART || second >= END_OF_IMAGE);
    }
}
