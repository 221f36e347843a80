package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The picture between two starts, in a real folder. */
class WindowLookFileTest {
    private static final WindowPlace PLACE = new WindowPlace(-7.5, 30, 1280, 800, true);

    @TempDir
    Path home;

    private Path data;
    private Path cache;

    @BeforeEach
    void saveList() throws IOException {
        data = Files.createDirectories(home.resolve("data"));
        cache = home.resolve("cache");
        Files.writeString(data.resolve(WatchlistFile.NAME), "a list");
        Files.writeString(data.resolve(SettingsFile.NAME), "settings");
    }

    @Test
    void comesBackAsItWasKept() {
        WindowLook kept = look(40, 30);
        file().keep(kept);

        assertThat(file().take()).hasValue(kept);
    }

    @Test
    void comesBackForAListThatWasNeverSaved() throws IOException {
        Files.delete(data.resolve(WatchlistFile.NAME));
        Files.delete(data.resolve(SettingsFile.NAME));
        file().keep(look(4, 3));

        assertThat(file().take()).isPresent();
    }

    @Test
    void isTakenOnceSoThatAStartThatFailsIsNotRepeated() {
        file().keep(look(4, 3));

        assertThat(file().take()).isPresent();
        assertThat(file().take()).isEmpty();
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void theLastOneCounts() {
        file().keep(look(4, 3));
        file().keep(look(5, 6));

        assertThat(file().take().orElseThrow().width()).isEqualTo(5);
    }

    @Test
    void isNotTrueAnyMoreWhenTheListHasChanged() throws IOException {
        file().keep(look(4, 3));
        Files.writeString(data.resolve(WatchlistFile.NAME), "another list");

        assertThat(file().take()).isEmpty();
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void isNotTrueAnyMoreWhenAListOfTheSameLengthWasPutInItsPlace() throws IOException {
        file().keep(look(4, 3));
        Files.setLastModifiedTime(data.resolve(WatchlistFile.NAME), FileTime.from(Instant.EPOCH));

        assertThat(file().take()).isEmpty();
    }

    @Test
    void isNotTrueAnyMoreWhenTheSettingsAreGone() throws IOException {
        file().keep(look(4, 3));
        Files.delete(data.resolve(SettingsFile.NAME));

        assertThat(file().take()).isEmpty();
    }

    @Test
    void whereNothingWasKeptThereIsNone() {
        assertThat(file().take()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForTheEyesOfItsOwnerOnly() throws IOException {
        file().keep(look(4, 3));

        assertThat(Files.getPosixFilePermissions(cache.resolve(WindowLookFile.NAME)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatWasCutOffAnywhereIsNotShown() throws IOException {
        byte[] whole = kept();
        for (int length = 0; length < whole.length; length++) {
            put(Arrays.copyOf(whole, length));
            assertThat(file().take()).as("cut to %d bytes", length).isEmpty();
        }
    }

    @Test
    void whatHasAFlippedBitAnywhereIsNotShown() throws IOException {
        byte[] whole = kept();
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            put(flipped);
            // Some bits of the format mean nothing; what comes of them is the picture itself.
            assertThat(file().take().filter(taken -> !taken.equals(look(8, 6))))
                    .as("bit %d flipped", bit)
                    .isEmpty();
        }
    }

    @Test
    void randomBytesAreNoPicture() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            put(bytes);
            assertThat(file().take()).isEmpty();
        }
    }

    @Test
    void aFolderInItsPlaceIsNoPictureAndStays() throws IOException {
        Path inside =
                Files.createDirectories(cache.resolve(WindowLookFile.NAME)).resolve("inside");
        Files.createFile(inside);

        assertThat(file().take()).isEmpty();
        file().keep(look(4, 3));
        assertThat(inside).exists();
    }

    @Test
    void aPictureHasOneToAsManyPixelsAsALargeScreen() {
        assertThat(WindowLook.isPossible(3840, 2160)).isTrue();
        assertThat(WindowLook.isPossible(3840, 2161)).isFalse();
        assertThat(WindowLook.isPossible(1, 1)).isTrue();
        assertThat(WindowLook.isPossible(0, 1)).isFalse();
        assertThat(WindowLook.isPossible(1, 0)).isFalse();
        assertThat(WindowLook.isPossible(-3840, -2160)).isFalse();
        assertThat(WindowLook.isPossible(Integer.MAX_VALUE, Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void aPictureHasNoMoreAndNoFewerPixelsThanItSays() {
        assertThatThrownBy(() -> new WindowLook("", PLACE, 2, 2, ByteBuffer.allocate(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no picture of 2 x 2 in 15 bytes");
        assertThatThrownBy(() -> new WindowLook("", PLACE, 0, 2, ByteBuffer.allocate(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private WindowLookFile file() {
        return new WindowLookFile(cache, data);
    }

    private byte[] kept() throws IOException {
        file().keep(look(8, 6));
        return Files.readAllBytes(cache.resolve(WindowLookFile.NAME));
    }

    private void put(byte[] content) throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve(WindowLookFile.NAME), content);
    }

    private static WindowLook look(int width, int height) {
        ByteBuffer pixels = ByteBuffer.allocate(width * height * 4);
        new Random(42).nextBytes(pixels.array());
        return new WindowLook("light; en-GB", PLACE, width, height, pixels);
    }
}
