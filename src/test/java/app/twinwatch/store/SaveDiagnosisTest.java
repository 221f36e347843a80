package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.SaveOutcome.Failed.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be made to happen on every computer; {@code SmallDiskTest} has the real disks. */
class SaveDiagnosisTest {
    @TempDir
    Path folder;

    @Test
    void moreThanTheDiskHasLeftIsAFullDiskWhateverTheSystemsWords() {
        assertThat(SaveDiagnosis.reasonOf(new IOException("Auf dem Gerät ist kein Platz"), folder, Long.MAX_VALUE / 2))
                .isEqualTo(Reason.DISK_FULL);
    }

    @Test
    void aUsedUpQuotaIsAFullDisk() {
        assertThat(reasonOf(new IOException("Disk quota exceeded"))).isEqualTo(Reason.DISK_FULL);
        assertThat(reasonOf(new IOException("No space left on device"))).isEqualTo(Reason.DISK_FULL);
        assertThat(reasonOf(new IOException("There is not enough space on the disk")))
                .isEqualTo(Reason.DISK_FULL);
    }

    @Test
    void readOnlyMediaAreNotPermitted() {
        assertThat(reasonOf(new AccessDeniedException("x"))).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(reasonOf(new FileSystemException("x", null, "Read-only file system")))
                .isEqualTo(Reason.NOT_PERMITTED);
        assertThat(reasonOf(new FileSystemException("x", null, "The media is write protected")))
                .isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void aFolderThatIsGoneIsMissing() {
        assertThat(SaveDiagnosis.reasonOf(new FileSystemException("x"), folder.resolve("gone"), 1))
                .isEqualTo(Reason.FOLDER_MISSING);
    }

    @Test
    void aPathIsNotTakenForTheReason() {
        assertThat(reasonOf(new FileSystemException("/quota/no space left/read-only")))
                .isEqualTo(Reason.OTHER);
        assertThat(reasonOf(new IOException())).isEqualTo(Reason.OTHER);
    }

    private Reason reasonOf(IOException failure) {
        return SaveDiagnosis.reasonOf(failure, folder, 1);
    }
}
