package app.twinwatch.preview;

/**
 * One of the boxes that an MP4 consists of (ISO/IEC 14496-12, 4.2), as far as its head says.
 *
 * @param type four characters, such as {@code moov}
 * @param start where its head begins in the file
 * @param content where its content begins
 * @param end where it ends, which may lie beyond the end of the file
 */
record Mp4Box(String type, long start, long content, long end) {
    /** Returns the box as far as it lies before a place behind its head. */
    Mp4Box endingBy(long place) {
        return end <= place ? this : new Mp4Box(type, start, content, place);
    }

    long contentLength() {
        return end - content;
    }
}
