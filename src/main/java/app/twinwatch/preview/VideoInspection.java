package app.twinwatch.preview;

import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.preview.VideoResult.Unplayable;
import app.twinwatch.preview.VideoVerdict.DoesNotPlay;
import app.twinwatch.preview.VideoVerdict.NoVideo;
import app.twinwatch.preview.VideoVerdict.Plays;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what the player would do with a file before the player sees it, because it says too little or nothing: VP9
 * and AV1 play without a picture and without an error, a web page is "corrupted", and a missing end is passed over.
 *
 * <p>What JavaFX 25 plays was measured file by file. Reads only the heads of the file, in milliseconds.
 */
final class VideoInspection {
    private static final Logger LOG = LoggerFactory.getLogger(VideoInspection.class);
    private static final String MP4 = "mp4";
    private static final Set<String> H264 = Set.of("avc1", "avc3");
    private static final Set<String> HEVC = Set.of("hvc1", "hev1");
    private static final Set<String> WITHOUT_END = Set.of("moov", "mdat", "moof");

    private final boolean plainColoursOnly;

    /**
     * @param plainColoursOnly whether the player can't draw 10-bit HEVC and full-range H.264 either: so on Linux, where it
     *     lacks a converter, while macOS and Windows bring their own decoders
     */
    VideoInspection(boolean plainColoursOnly) {
        this.plainColoursOnly = plainColoursOnly;
    }

    /** Looks at a file, whatever is in it. */
    VideoVerdict inspect(Path file) throws IOException {
        try (Mp4Reader reader = new Mp4Reader(file)) {
            if (reader.size() == 0) {
                return new NoVideo(Failed.Reason.EMPTY);
            }
            Optional<String> other = otherContainer(reader.read(0, 64));
            return other.isPresent() ? new DoesNotPlay(Unplayable.Reason.CONTAINER, other.get()) : inspectMp4(reader);
        } catch (RuntimeException nonsense) {
            LOG.debug("A video made no sense: {}", nonsense.getClass().getSimpleName());
            return new NoVideo(Failed.Reason.NOT_A_VIDEO);
        }
    }

    private VideoVerdict inspectMp4(Mp4Reader reader) throws IOException {
        List<Mp4Box> boxes = reader.boxes();
        if (boxes.isEmpty() || !isMp4(boxes.getFirst())) {
            return new NoVideo(Failed.Reason.NOT_A_VIDEO);
        }
        Optional<Mp4Box> moov =
                boxes.stream().filter(box -> box.type().equals("moov")).findFirst();
        boolean reachesBeyond =
                boxes.stream().anyMatch(box -> WITHOUT_END.contains(box.type()) && box.end() > reader.size());
        if (moov.isEmpty() || reachesBeyond) {
            return new NoVideo(Failed.Reason.TRUNCATED);
        }
        List<Mp4Track> tracks = Mp4Track.of(reader, moov.get());
        if (tracks.stream().anyMatch(track -> track.lastChunk() >= reader.size())) {
            return new NoVideo(Failed.Reason.TRUNCATED);
        }
        if (!boxes.getFirst().type().equals("ftyp")) {
            return new DoesNotPlay(Unplayable.Reason.CONTAINER, "mov");
        }
        return judge(reader, tracks);
    }

    private VideoVerdict judge(Mp4Reader reader, List<Mp4Track> tracks) throws IOException {
        Optional<Mp4Track> found = tracks.stream().filter(Mp4Track::isPicture).findFirst();
        if (found.isEmpty()) {
            return new DoesNotPlay(Unplayable.Reason.NO_PICTURE, MP4);
        }
        Mp4Track picture = found.get();
        String codec = picture.entry().type();
        if (!H264.contains(codec) && !HEVC.contains(codec)) {
            return new DoesNotPlay(Unplayable.Reason.CODEC, MP4);
        }
        Optional<ByteBuffer> configuration = picture.configuration(reader, H264.contains(codec) ? "avcC" : "hvcC");
        Optional<PictureColours> colours =
                configuration.flatMap(H264.contains(codec) ? PictureColours::ofH264 : PictureColours::ofHevc);
        if (colours.filter(this::isTooFine).isPresent()) {
            return new DoesNotPlay(Unplayable.Reason.COLOURS, MP4);
        }
        return new Plays(
                tracks.stream().anyMatch(Mp4Track::isSound), picture.width(), picture.height(), picture.length());
    }

    private boolean isTooFine(PictureColours colours) {
        return colours.isFineH264() || (plainColoursOnly && colours.needsConverter());
    }

    /** MP4 begins with its type; QuickTime before 2001 begins with anything. */
    private static boolean isMp4(Mp4Box first) {
        return Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot").contains(first.type());
    }

    /** Returns the ending of files of another kind that other programs play. */
    private static Optional<String> otherContainer(ByteBuffer start) {
        String text = StandardCharsets.ISO_8859_1.decode(start.duplicate()).toString();
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(text.contains("webm") ? "webm" : "mkv");
        }
        return text.startsWith("RIFF") && text.startsWith("AVI ", 8) ? Optional.of("avi") : Optional.empty();
    }
}
