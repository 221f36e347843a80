package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.preview.VideoResult.Unplayable;
import app.twinwatch.preview.VideoVerdict.DoesNotPlay;
import app.twinwatch.preview.VideoVerdict.NoVideo;
import app.twinwatch.preview.VideoVerdict.Plays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at real files of one second, and at what is left of them. */
class VideoInspectionTest {
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

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
