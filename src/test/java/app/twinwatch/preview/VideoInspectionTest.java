package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.preview.VideoResult.Unplayable;
import app.twinwatch.preview.VideoVerdict.DoesNotPlay;
import app.twinwatch.preview.VideoVerdict.NoVideo;
import app.twinwatch.preview.VideoVerdict.Plays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at real files of one second, and at what is left of them. */
class VideoInspectionTest {
    private static final byte[] FILE_TYPE = join(box(16, "ftyp"), new byte[8]);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "film.mp4, true",
        "film-index-first.mp4, true",
        "film-without-sound.mp4, false",
        "hevc.mp4, true",
        "fragmented.mp4, true",
        "film.mov, true"
    })
    void whatPlaysIsKnownWithItsSizeAndSound(String name, boolean hasSound) throws IOException {
        assertThat(inspect(TestMedia.bytes(name))).isInstanceOfSatisfying(Plays.class, plays -> {
            assertThat(plays.hasSound()).isEqualTo(hasSound);
            assertThat(plays.width()).isEqualTo(64);
            assertThat(plays.height()).isEqualTo(64);
        });
    }

    @Test
    void theLengthIsRead() throws IOException {
        assertThat(inspect(TestMedia.bytes("film.mp4")))
                .isInstanceOfSatisfying(
                        Plays.class,
                        plays -> assertThat(plays.length()).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100)));
    }

    @ParameterizedTest
    @CsvSource({
        "av1.mp4, CODEC, mp4",
        "vp9.mp4, CODEC, mp4",
        "mpeg4-visual.mp4, CODEC, mp4",
        "h264-10-bit.mp4, COLOURS, mp4",
        "h264-422.mp4, COLOURS, mp4",
        "h264-444.mp4, COLOURS, mp4",
        "h264-full-range.mp4, COLOURS, mp4",
        "hevc-10-bit.mp4, COLOURS, mp4",
        "sound-only.mp4, NO_PICTURE, mp4",
        "film.webm, CONTAINER, webm",
        "film.mkv, CONTAINER, mkv",
        "film.avi, CONTAINER, avi"
    })
    void whatThePlayerCanNotShowIsKnownBeforehand(String name, Unplayable.Reason reason, String ending)
            throws IOException {
        assertThat(inspect(TestMedia.bytes(name))).isEqualTo(new DoesNotPlay(reason, ending));
    }

    @ParameterizedTest
    @CsvSource({
        "h264-10-bit.mp4, false",
        "h264-422.mp4, false",
        "h264-full-range.mp4, true",
        "hevc-10-bit.mp4, true",
        "film.mp4, true"
    })
    void aSystemWithDecodersOfItsOwnPlaysMore(String name, boolean plays) throws IOException {
        VideoVerdict verdict = new VideoInspection(false).inspect(write(TestMedia.bytes(name)));

        assertThat(verdict instanceof Plays).isEqualTo(plays);
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertThat(inspect(new byte[0])).isEqualTo(new NoVideo(Failed.Reason.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Sign in</title>",
                "{\"error\":\"expired\"}",
                "x",
                "not a video at all, but long enough"
            })
    void somethingElseIsNoVideo(String content) throws IOException {
        assertThat(inspect(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(new NoVideo(Failed.Reason.NOT_A_VIDEO));
    }

    @Test
    void aPictureIsNoVideo() throws IOException {
        assertThat(inspect(TestMedia.bytes("lossy.webp"))).isEqualTo(new NoVideo(Failed.Reason.NOT_A_VIDEO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film-index-first.mp4", "film-without-sound.mp4", "hevc.mp4", "film.mov"})
    void aFileThatLacksItsEndNeverPlays(String name) throws IOException {
        byte[] whole = TestMedia.bytes(name);
        for (int length = 32; length < whole.length; length += 7) {
            assertThat(inspect(Arrays.copyOf(whole, length)))
                    .as(length + " of " + whole.length)
                    .isEqualTo(new NoVideo(Failed.Reason.TRUNCATED));
        }
    }

    @Test
    void anIndexThatPointsBeyondTheFileMeansThatTheEndIsMissing() throws IOException {
        byte[] whole = TestMedia.bytes("film-index-first.mp4");
        int data = new String(whole, StandardCharsets.ISO_8859_1).indexOf("mdat") - 4;

        assertThat(inspect(Arrays.copyOf(whole, data))).isEqualTo(new NoVideo(Failed.Reason.TRUNCATED));
    }

    @Test
    void bytesAfterTheEndDoNotMatter() throws IOException {
        byte[] whole = TestMedia.bytes("film.mp4");

        assertThat(inspect(Arrays.copyOf(whole, whole.length + 5))).isInstanceOf(Plays.class);
        assertThat(inspect(Arrays.copyOf(whole, whole.length + 500))).isInstanceOf(Plays.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "hevc.mp4", "h264-10-bit.mp4", "fragmented.mp4", "film.webm"})
    void damageNeverThrows(String name) throws IOException {
        byte[] whole = TestMedia.bytes(name);
        int index = Math.max(0, new String(whole, StandardCharsets.ISO_8859_1).indexOf("moov") - 4);
        Random random = new Random(3);
        for (int attempt = 0; attempt < 400; attempt++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= attempt % 5; change++) {
                damaged[index + random.nextInt(whole.length - index)] = (byte) random.nextInt();
            }
            assertThat(inspect(damaged)).isNotNull();
        }
    }

    @Test
    void aBoxThatReachesBeyondItsParentEndsWithIt() throws IOException {
        Path file = write(join(box(16, "moov"), box(1000, "trak"), box(1000, "free"), new byte[100]));
        try (Mp4Reader reader = new Mp4Reader(file)) {
            Mp4Box moov = reader.boxes().getFirst();

            assertThat(reader.inside(moov)).containsExactly(new Mp4Box("trak", 8, 16, 16));
            assertThat(reader.boxes()).last().isEqualTo(new Mp4Box("free", 16, 24, 1016));
        }
    }

    /** Each track says that it reaches over all that follow: the square of their number was looked at, for minutes. */
    @Test
    @Timeout(60)
    void boxesThatOverlapCostNoTime() throws IOException {
        byte[] tracks = repeat(join(box(16, "trak"), box(1_000_000, "mdia")), 5000);

        assertThat(inspect(join(FILE_TYPE, box(8 + tracks.length, "moov"), tracks)))
                .isEqualTo(new DoesNotPlay(Unplayable.Reason.NO_PICTURE, "mp4"));
    }

    @Test
    void moreBoxesThanAnyVideoHasAreNoVideo() throws IOException {
        byte[] track = join(box(96, "trak"), box(88, "mdia"), repeat(box(8, "free"), 10));
        byte[] tracks = repeat(track, 5000);

        assertThat(inspect(join(FILE_TYPE, box(8 + tracks.length, "moov"), tracks)))
                .isEqualTo(new NoVideo(Failed.Reason.NOT_A_VIDEO));
    }

    @Test
    void moreBytesThanTheTablesOfAnyVideoHaveAreNotRead() throws IOException {
        try (Mp4Reader reader = new Mp4Reader(write(new byte[8_000_000]))) {
            for (int table = 0; table < 4; table++) {
                assertThat(reader.read(0, 8_000_000).capacity()).isEqualTo(8_000_000);
            }
            assertThatThrownBy(() -> reader.read(0, 8_000_000)).isInstanceOf(Mp4Reader.Endless.class);
        }
    }

    @Test
    void aSilentCopyPlaysWithoutSoundAndHasTheSameSize() throws IOException {
        for (String name : new String[] {"film.mp4", "film-index-first.mp4", "hevc.mp4", "film.mov"}) {
            Path video = write(TestMedia.bytes(name));
            Path copy = folder.resolve("copy.mp4");
            SilentCopy.make(video, copy);

            assertThat(new VideoInspection(true).inspect(copy))
                    .isInstanceOfSatisfying(
                            Plays.class, plays -> assertThat(plays.hasSound()).isFalse());
            assertThat(copy).hasSize(Files.size(video));
            assertThat(video).hasBinaryContent(TestMedia.bytes(name));
        }
    }

    private VideoVerdict inspect(byte[] bytes) throws IOException {
        return new VideoInspection(true).inspect(write(bytes));
    }

    /** Returns the head of a box. */
    private static byte[] box(int length, String type) {
        return ByteBuffer.allocate(8)
                .putInt(length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] repeat(byte[] part, int times) {
        return join(Collections.nCopies(times, part).toArray(byte[][]::new));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
