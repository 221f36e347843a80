package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.PictureResult.Shown;
import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decodes real files, and files that nobody should have made. */
class PictureDecoderTest {
    private static final int TOLERANCE = 24;

    private final PictureDecoder decoder = new PictureDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "animated.webp", "animated.gif", "four-inks.jpg"})
    void aRealFileShowsItsFourQuarters(String name) {
        Picture picture = shown(decoder.decode(TestMedia.bytes(name), 1000, 1000));

        assertThat(picture.width()).isEqualTo(64);
        assertThat(picture.height()).isEqualTo(48);
        assertThat(quarters(picture)).containsExactlyElementsOf(names(0, 1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void whatImageIoWritesShowsItsFourQuarters(String format) {
        Picture picture = shown(decoder.decode(TestPictures.quarters(format, 64, 48), 1000, 1000));

        assertThat(quarters(picture)).containsExactlyElementsOf(names(0, 1, 2, 3));
    }

    @Test
    void theSeeThroughPartStaysSeeThrough() {
        Picture picture = shown(decoder.decode(TestMedia.bytes("see-through.webp"), 1000, 1000));

        assertThat(alpha(picture, 8, 24)).isZero();
        assertThat(alpha(picture, 56, 24)).isEqualTo(255);
    }

    @Test
    void aFormatIsKnownByItsBytesAlone() {
        assertThat(PictureFormat.of(TestMedia.bytes("lossy.webp"))).contains(PictureFormat.WEBP);
        assertThat(PictureFormat.of(TestMedia.bytes("four-inks.jpg"))).contains(PictureFormat.JPEG);
        assertThat(PictureFormat.of(TestMedia.bytes("animated.gif"))).contains(PictureFormat.GIF);
        assertThat(PictureFormat.of(TestPictures.quarters("png", 8, 8))).contains(PictureFormat.PNG);
        assertThat(PictureFormat.of("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PictureFormat.of("<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PictureFormat.of(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 2, 3", "2, 1, 0, 3, 2", "3, 3, 2, 1, 0", "4, 2, 3, 0, 1",
        "5, 0, 2, 1, 3", "6, 2, 0, 3, 1", "7, 3, 1, 2, 0", "8, 1, 3, 0, 2"
    })
    void aCamerasTurnIsUndone(int orientation, int first, int second, int third, int fourth) {
        for (boolean littleEndian : new boolean[] {true, false}) {
            byte[] jpeg = TestPictures.jpegWithOrientation(96, 64, orientation, littleEndian);

            Picture picture = shown(decoder.decode(jpeg, 1000, 1000));

            assertThat(quarters(picture)).containsExactlyElementsOf(names(first, second, third, fourth));
            assertThat(picture.width()).isEqualTo(orientation >= 5 ? 64 : 96);
        }
    }

    @Test
    void aTurnedPictureFitsTheBoxAfterItWasTurned() {
        byte[] jpeg = TestPictures.jpegWithOrientation(960, 640, 6, true);

        Picture picture = shown(decoder.decode(jpeg, 100, 90));

        assertThat(picture.width()).isEqualTo(60);
        assertThat(picture.height()).isEqualTo(90);
        assertThat(quarters(picture)).containsExactlyElementsOf(names(2, 0, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"9", "0", "-1"})
    void aTurnThatDoesNotExistIsIgnored(int orientation) {
        Picture picture =
                shown(decoder.decode(TestPictures.jpegWithOrientation(96, 64, orientation, true), 1000, 1000));

        assertThat(quarters(picture)).containsExactlyElementsOf(names(0, 1, 2, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "255, 0, 0, 0, 0, 255, 255",
        "0, 0, 255, 0, 255, 255, 0",
        "0, 0, 0, 255, 0, 0, 0",
        "0, 0, 0, 0, 255, 255, 255"
    })
    void inksWithoutAHintFromAdobeAreNotInverted(
            int cyan, int magenta, int yellow, int black, int red, int green, int blue) {
        Picture picture = shown(decoder.decode(TestPictures.plainInks(cyan, magenta, yellow, black), 100, 100));

        assertThat(isNear(picture.argb()[0], new Color(red, green, blue))).isTrue();
    }

    @Test
    void aLargePictureIsMadeToFitAndKeepsItsShape() {
        for (String format : List.of("jpeg", "png")) {
            Picture picture = shown(decoder.decode(TestPictures.quarters(format, 2001, 1000), 300, 300));

            assertThat(picture.width()).isEqualTo(300);
            assertThat(picture.height()).isEqualTo(150);
            assertThat(quarters(picture)).containsExactlyElementsOf(names(0, 1, 2, 3));
        }
    }

    @Test
    void scalingLeavesNoSeeThroughEdge() {
        Picture picture = shown(decoder.decode(TestPictures.quarters("png", 1237, 911), 333, 333));

        assertThat(IntStream.of(picture.argb())).allMatch(argb -> argb >>> 24 == 255);
    }

    @Test
    void aSmallPictureKeepsItsSize() {
        Picture picture = shown(decoder.decode(TestPictures.quarters("png", 20, 10), 300, 300));

        assertThat(picture.width()).isEqualTo(20);
        assertThat(picture.height()).isEqualTo(10);
    }

    @Test
    void aLineOfPixelsIsAPictureToo() {
        Picture picture = shown(decoder.decode(TestPictures.bomb(100_000, 1), 100, 100));

        assertThat(picture.width()).isEqualTo(100);
        assertThat(picture.height()).isEqualTo(1);
    }

    @Test
    void aBombIsRefusedWithoutTakingMemory() {
        byte[] bomb = TestPictures.bomb(30_000, 30_000);
        assertThat(bomb.length).isLessThan(150_000);
        decoder.decode(TestPictures.bomb(8, 8), 100, 100);

        long before = allocatedHere();
        PictureResult result = decoder.decode(bomb, 100, 100);
        long taken = allocatedHere() - before;

        assertThat(result).isEqualTo(new Unavailable(Reason.TOO_LARGE));
        assertThat(taken).as("bytes").isLessThan(4_000_000);
    }

    @Test
    void fortyMegapixelsAreShownAtFullSize() {
        byte[] large = TestPictures.bomb(8000, 5000);

        Picture picture = shown(decoder.decode(large, Integer.MAX_VALUE, Integer.MAX_VALUE));

        assertThat(picture.width()).isEqualTo(8000);
        assertThat(picture.height()).isEqualTo(5000);
    }

    @Test
    void oneRowMoreThanFortyMegapixelsIsTooLarge() {
        assertThat(decoder.decode(TestPictures.bomb(8000, 5001), 100, 100))
                .isEqualTo(new Unavailable(Reason.TOO_LARGE));
    }

    @Test
    void moreThanTwentyMegabytesAreTooLarge() {
        byte[] bytes = Arrays.copyOf(TestPictures.quarters("png", 8, 8), PictureDecoder.MAXIMUM_BYTES + 1);

        assertThat(decoder.decode(bytes, 100, 100)).isEqualTo(new Unavailable(Reason.TOO_LARGE));
    }

    @Test
    void somethingElseIsNoPicture() {
        byte[] page = "<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8);

        assertThat(decoder.decode(page, 100, 100)).isEqualTo(new Unavailable(Reason.NOT_A_PICTURE));
        assertThat(decoder.decode(new byte[0], 100, 100)).isEqualTo(new Unavailable(Reason.NOT_A_PICTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lossy.webp",
                "lossless.webp",
                "see-through.webp",
                "animated.webp",
                "animated.gif",
                "four-inks.jpg"
            })
    void noDamagedFileEverThrows(String name) {
        byte[] whole = TestMedia.bytes(name);
        Random random = new Random(11);
        for (int length = 0; length < whole.length; length++) {
            assertThat(decoder.decode(Arrays.copyOf(whole, length), 40, 40)).isNotNull();
        }
        for (int attempt = 0; attempt < 100; attempt++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= attempt % 4; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(decoder.decode(damaged, 40, 40)).isNotNull();
        }
    }

    @Test
    void noDamagedCameraNoteEverThrows() {
        byte[] whole = TestPictures.jpegWithOrientation(32, 32, 6, true);
        Random random = new Random(12);
        for (int attempt = 0; attempt < 500; attempt++) {
            byte[] damaged = whole.clone();
            damaged[2 + random.nextInt(38)] = (byte) random.nextInt();
            assertThat(decoder.decode(damaged, 40, 40)).isNotNull();
        }
    }

    /** A picture of 64 by 48 pixels in 66 bytes that had its reader read on behind the end for minutes. */
    @Test
    @Timeout(300)
    void aPictureThatNeverEndsIsDamaged() {
        byte[] endless = Base64.getDecoder()
                .decode("UklGRjoAAABXRUJQVlA4TC0AAAAvP8ALAB8gEEjeHzqN+RcQFPwBAPxHZA+ASIDEk570pIlOjOj/BAyLvgWPvgEA");
        assertThat(decoder.decode(endless, 160, 90)).isEqualTo(new Unavailable(Reason.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "see-through.webp", "animated.webp"})
    void theFramesOfAWholePictureAreAsLargeAsItSays(String name) {
        byte[] whole = TestMedia.bytes(name);
        assertThat(WebpFrames.of(whole).largest()).isEqualTo(64 * 48);
        for (int length = 0; length < whole.length; length++) {
            assertThat(WebpFrames.of(Arrays.copyOf(whole, length)).largest()).isLessThanOrEqualTo(64 * 48);
        }
    }

    /** Its head says 64 by 48 pixels, its only frame some 16,000 by 16,000; the reader made room for the frame. */
    @Test
    void aFrameThatIsLargerThanThePictureIsDamage() {
        byte[] liar = TestMedia.bytes("see-through.webp");
        int frame = new String(liar, StandardCharsets.ISO_8859_1).indexOf("\u009d\u0001*");
        liar[frame + 4] = 0x3F;
        liar[frame + 6] = 0x3F;
        long pixels = WebpFrames.of(liar).largest();
        assertThat(pixels).isGreaterThan(PictureDecoder.MAXIMUM_PIXELS);
        assertThat(decoder.decode(liar, 160, 90)).isEqualTo(new Unavailable(Reason.DAMAGED));
    }

    /** Each scan goes through all pixels, even if there are no bytes for it: thousands fit into a few KB. */
    @Test
    void aPictureWithMoreThanAHundredScansIsDamage() {
        assertThat(decoder.decode(TestPictures.jpegWithScans(100), 40, 40)).isInstanceOf(Shown.class);
        assertThat(decoder.decode(TestPictures.jpegWithScans(101), 40, 40)).isEqualTo(new Unavailable(Reason.DAMAGED));
    }

    @Test
    void whatOnlyLooksLikeAScanIsNotCounted() {
        byte[] jpeg = TestPictures.quarters("jpeg", 64, 48);
        byte[] film = "\u00ff\u00da".repeat(5000).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(JpegScans.count(jpeg)).isEqualTo(1);
        assertThat(JpegScans.count(TestPictures.join(jpeg, film)))
                .as("a film behind the picture, as cameras write it")
                .isEqualTo(1);
        byte[] comment = TestPictures.join(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x27, 0x12}, film);
        assertThat(JpegScans.count(TestPictures.afterStart(jpeg, comment)))
                .as("a comment before the pixels")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VP8 ", "ALPH"})
    void aStillPictureWithASecondPictureInItIsDamage(String part) {
        byte[] whole = TestMedia.bytes("see-through.webp");
        assertThat(decoder.decode(whole, 40, 40)).isInstanceOf(Shown.class);

        assertThat(decoder.decode(TestPictures.withPartTwice(whole, part), 40, 40))
                .isEqualTo(new Unavailable(Reason.DAMAGED));
    }

    @ParameterizedTest
    @CsvSource({
        "lossy.webp, false",
        "lossless.webp, true",
        "see-through.webp, true",
        "animated.gif, false",
        "four-inks.jpg, false"
    })
    void whatIsPackedWithoutLossTakesMuchMemory(String name, boolean isLarge) {
        assertThat(PictureDecoder.isLarge(TestMedia.bytes(name))).isEqualTo(isLarge);
    }

    @Test
    void aReaderThatIsInterruptedReadsNoFurther() {
        Thread.currentThread().interrupt();
        try {
            assertThat(decoder.decode(TestMedia.bytes("lossy.webp"), 40, 40))
                    .isEqualTo(new Unavailable(Reason.DAMAGED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(decoder.decode(TestMedia.bytes("lossy.webp"), 40, 40)).isInstanceOf(Shown.class);
    }

    @Test
    void whateverAReaderThrowsBecomesAReason() {
        List<Throwable> thrown = List.of(
                new IOException("damaged"),
                new ArrayIndexOutOfBoundsException(-1),
                new StackOverflowError("deep"),
                new NoClassDefFoundError("reader"),
                new ExceptionInInitializerError(),
                new UnsatisfiedLinkError("library"),
                new InternalError("reader"));

        assertThat(thrown)
                .allSatisfy(problem -> assertThat(PictureDecoder.decodeWith(() -> sneak(problem)))
                        .isEqualTo(new Unavailable(Reason.DAMAGED)));
        assertThat(PictureDecoder.decodeWith(() -> sneak(new OutOfMemoryError())))
                .isEqualTo(new Unavailable(Reason.TOO_LARGE));
    }

    private static Picture shown(PictureResult result) {
        assertThat(result).isInstanceOf(Shown.class);
        return ((Shown) result).picture();
    }

    private static List<String> quarters(Picture picture) {
        return IntStream.range(0, 4)
                .map(quarter -> picture.argb()[
                        (1 + quarter / 2 * 2) * picture.height() / 4 * picture.width()
                                + (1 + quarter % 2 * 2) * picture.width() / 4])
                .mapToObj(PictureDecoderTest::name)
                .toList();
    }

    private static List<String> names(Integer... quarters) {
        return Arrays.stream(quarters)
                .map(quarter -> name(TestPictures.QUARTERS.get(quarter).getRGB()))
                .toList();
    }

    private static String name(int argb) {
        List<String> names = List.of("red", "green", "blue", "white");
        return IntStream.range(0, 4)
                .filter(quarter -> isNear(argb, TestPictures.QUARTERS.get(quarter)))
                .mapToObj(names::get)
                .findFirst()
                .orElse(Integer.toHexString(argb));
    }

    private static boolean isNear(int argb, Color colour) {
        return Math.abs((argb >> 16 & 0xFF) - colour.getRed()) <= TOLERANCE
                && Math.abs((argb >> 8 & 0xFF) - colour.getGreen()) <= TOLERANCE
                && Math.abs((argb & 0xFF) - colour.getBlue()) <= TOLERANCE;
    }

    private static int alpha(Picture picture, int x, int y) {
        return picture.argb()[y * picture.width() + x] >>> 24;
    }

    private static long allocatedHere() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> PictureResult sneak(Throwable problem) throws T {
        throw (T) problem;
    }
}
