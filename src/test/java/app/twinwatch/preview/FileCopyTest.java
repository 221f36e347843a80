package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.FileCopy.Result.Copied;
import app.twinwatch.preview.FileCopy.Result.NotCopied;
import app.twinwatch.preview.FileCopy.Result.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves into real folders. */
class FileCopyTest {
    private static final byte[] FILM = TestMedia.bytes("film.mp4");

    @TempDir
    Path folder;

    private Path kept;

    @BeforeEach
    void keep() throws IOException {
        kept = Files.write(Files.createDirectory(folder.resolve("kept")).resolve("film.mp4"), FILM);
        Files.createDirectory(folder.resolve("films"));
    }

    @Test
    void theCopyIsWholeAndTheKeptFileStays() throws Exception {
        Path target = folder.resolve("films/Clara – a film.mp4");

        assertThat(save(kept, target)).isEqualTo(new Copied(target));
        assertThat(target).hasBinaryContent(FILM);
        assertThat(kept).hasBinaryContent(FILM);
        assertThat(filesBesides(target)).isZero();
    }

    @Test
    void aFileThatIsThereIsReplaced() throws Exception {
        Path target = Files.writeString(folder.resolve("films/a.mp4"), "older and with more words");

        assertThat(save(kept, target)).isEqualTo(new Copied(target));
        assertThat(target).hasBinaryContent(FILM);
    }

    @Test
    void aFolderThatDoesNotExistIsSaid() throws Exception {
        assertThat(save(kept, folder.resolve("nowhere/a.mp4"))).isEqualTo(new NotCopied(Reason.NO_FOLDER));
    }

    @Test
    void aKeptFileThatIsGoneLeavesTheTargetAsItWas() throws Exception {
        Path target = Files.writeString(folder.resolve("films/a.mp4"), "before");
        Files.delete(kept);

        assertThat(save(kept, target)).isEqualTo(new NotCopied(Reason.GONE));
        assertThat(target).hasContent("before");
    }

    @Test
    void aFolderInThePlaceOfTheTargetIsLeftAlone() throws Exception {
        Path target = folder.resolve("films/a.mp4");
        Files.createDirectories(target.resolve("inside"));

        assertThat(save(kept, target)).isInstanceOf(NotCopied.class);
        assertThat(target).isDirectoryContaining(Files::isDirectory);
        assertThat(filesBesides(target)).isZero();
    }

    @Test
    void theEndOfTheProgramWaitsForWhatIsSoonDone() throws Exception {
        Path target = folder.resolve("films/a.mp4");
        var _ = FileCopy.save(kept, target);
        FileCopy.finish(Duration.ofSeconds(60));
        assertThat(target).hasBinaryContent(FILM);
    }

    @Test
    void aLongCopyIsGivenUpAtTheEndOfTheProgramAndLeavesNothingHalf() throws Exception {
        try (RandomAccessFile huge = new RandomAccessFile(kept.toFile(), "rw")) {
            huge.setLength(4L << 30);
        }
        Path target = folder.resolve("films/a.mp4");
        CompletableFuture<FileCopy.Result> copy = FileCopy.save(kept, target);
        FileCopy.finish(Duration.ofMillis(1));
        assertThat(Waiting.await(copy)).isInstanceOf(NotCopied.class);
        assertThat(folder.resolve("films")).isEmptyDirectory();
    }

    private static FileCopy.Result save(Path kept, Path target) throws Exception {
        return Waiting.await(FileCopy.save(kept, target));
    }

    private long filesBesides(Path target) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("films"))) {
            return files.filter(file -> !file.equals(target)).count();
        }
    }
}
