package app.twinwatch.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A track of an MP4 (ISO/IEC 14496-12, 8.3 to 8.7).
 *
 * @param box the {@code trak} box itself
 * @param handler {@code vide} for pictures, {@code soun} for sound
 * @param entry the box that says how the track is packed; its type is the codec
 * @param width in pixels; 0 but for pictures
 * @param height in pixels; 0 but for pictures
 * @param length how long it plays; zero if not said
 * @param lastChunk where the furthest piece of data begins in the file; 0 if not said
 */
record Mp4Track(Mp4Box box, String handler, Mp4Box entry, int width, int height, Duration length, long lastChunk) {
    private static final int VISUAL_ENTRY = 78;
    private static final int MOST_CHUNKS = 1_000_000;

    boolean isPicture() {
        return handler.equals("vide");
    }

    boolean isSound() {
        return handler.equals("soun");
    }

    /** Returns the box that configures the decoder of a picture track, such as {@code avcC}. */
    Optional<ByteBuffer> configuration(Mp4Reader reader, String type) throws IOException {
        for (Mp4Box box : reader.inside(entry, VISUAL_ENTRY)) {
            if (box.type().equals(type)) {
                return Optional.of(reader.read(box.content(), (int) Math.min(box.contentLength(), 4096)));
            }
        }
        return Optional.empty();
    }

    /** Reads the tracks of a film; leaves out those that make no sense. */
    static List<Mp4Track> of(Mp4Reader reader, Mp4Box moov) throws IOException {
        List<Mp4Track> tracks = new ArrayList<>();
        for (Mp4Box box : reader.inside(moov)) {
            if (box.type().equals("trak")) {
                read(reader, box).ifPresent(tracks::add);
            }
        }
        return tracks;
    }

    private static Optional<Mp4Track> read(Mp4Reader reader, Mp4Box trak) throws IOException {
        Optional<Mp4Box> handler = reader.find(trak, "mdia", "hdlr");
        Optional<Mp4Box> table = reader.find(trak, "mdia", "minf", "stbl");
        if (handler.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        Optional<Mp4Box> descriptions = reader.find(table.get(), "stsd");
        if (descriptions.isEmpty() || handler.get().contentLength() < 12) {
            return Optional.empty();
        }
        String kind = StandardCharsets.ISO_8859_1
                .decode(reader.read(handler.get().content() + 8, 4))
                .toString();
        List<Mp4Box> entries = reader.inside(descriptions.get(), 8);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Mp4Box entry = entries.getFirst();
        ByteBuffer size = reader.read(entry.content() + 24, 4);
        boolean hasSize = kind.equals("vide") && size.capacity() == 4;
        return Optional.of(new Mp4Track(
                trak,
                kind,
                entry,
                hasSize ? size.getShort(0) & 0xFFFF : 0,
                hasSize ? size.getShort(2) & 0xFFFF : 0,
                length(reader, trak),
                lastChunk(reader, table.get())));
    }

    private static Duration length(Mp4Reader reader, Mp4Box trak) throws IOException {
        Optional<Mp4Box> header = reader.find(trak, "mdia", "mdhd");
        if (header.isEmpty()) {
            return Duration.ZERO;
        }
        ByteBuffer content = reader.read(header.get().content(), 32);
        if (content.capacity() < 32) {
            return Duration.ZERO;
        }
        boolean isLong = content.get(0) == 1;
        long scale = content.getInt(isLong ? 20 : 12) & 0xFFFF_FFFFL;
        long units = isLong ? content.getLong(24) : content.getInt(16) & 0xFFFF_FFFFL;
        boolean isUnknown = scale == 0 || units < 0 || units == 0xFFFF_FFFFL || units / scale > 1_000_000;
        return isUnknown ? Duration.ZERO : Duration.ofMillis(units * 1000 / scale);
    }

    private static long lastChunk(Mp4Reader reader, Mp4Box table) throws IOException {
        for (Mp4Box box : reader.inside(table)) {
            int width = box.type().equals("stco") ? 4 : box.type().equals("co64") ? 8 : 0;
            if (width > 0) {
                int bytes = (int) Math.min(box.contentLength() - 8, (long) MOST_CHUNKS * width);
                ByteBuffer offsets = reader.read(box.content() + 8, bytes);
                long last = 0;
                while (offsets.remaining() >= width) {
                    last = Math.max(last, width == 4 ? offsets.getInt() & 0xFFFF_FFFFL : offsets.getLong());
                }
                return last;
            }
        }
        return 0;
    }
}
