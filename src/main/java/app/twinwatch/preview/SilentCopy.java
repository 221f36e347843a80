package app.twinwatch.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Makes a video silent for computers without a sound device, where the player stops at a sound track: in a copy, the
 * track's box is renamed to {@code free}, which readers pass over. Nothing moves, so all places in the file stay right.
 */
final class SilentCopy {
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);
    private static final int TYPE = 4;

    private SilentCopy() {}

    /** Copies the video over the target and silences the copy. */
    static void make(Path video, Path target) throws IOException {
        Files.copy(video, target, StandardCopyOption.REPLACE_EXISTING);
        try (Mp4Reader reader = new Mp4Reader(target);
                FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            for (Mp4Box box : reader.boxes()) {
                if (box.type().equals("moov")) {
                    for (Mp4Track track : Mp4Track.of(reader, box)) {
                        if (track.isSound()) {
                            channel.write(ByteBuffer.wrap(FREE), track.box().start() + TYPE);
                        }
                    }
                }
            }
        }
    }
}
