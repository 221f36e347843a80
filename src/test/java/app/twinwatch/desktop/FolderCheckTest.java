package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.twinwatch.ChildProgram;
import app.twinwatch.Commands;
import app.twinwatch.desktop.FolderCheck.NotWritable;
import app.twinwatch.desktop.FolderCheck.Usable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class FolderCheckTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFolderIsMadeForTheOwnerAlone() throws IOException {
        Path data = folder.resolve("a/b");

        assertThat(FolderCheck.prepare(data)).isEqualTo(new Usable());

        assertThat(data).isEmptyDirectory();
        if (PrivateFolder.knowsPermissions(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderInUseIsLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("twins.json"), "content");

        assertThat(FolderCheck.prepare(folder)).isEqualTo(new Usable());
        assertThat(folder).isDirectoryContaining("glob:**/twins.json");
    }

    @Test
    void aFileInItsPlaceOrAboveItIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");

        assertThat(FolderCheck.prepare(file)).isEqualTo(new NotWritable(NotWritable.Reason.NOT_A_FOLDER));
        assertThat(FolderCheck.prepare(file.resolve("data")))
                .isEqualTo(new NotWritable(NotWritable.Reason.NOT_A_FOLDER));
        assertThat(file).hasContent("content");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNamed() throws Exception {
        assertThat(checkOn("mount -t tmpfs -o size=16k tmpfs \"$0\"")).isEqualTo("NotWritable[reason=DISK_FULL]");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyDiskIsNamed() throws Exception {
        assertThat(checkOn("mount -t tmpfs -o ro tmpfs \"$0\"")).isEqualTo("NotWritable[reason=NOT_PERMITTED]");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatThisUserMayNotWriteIsNamed() throws Exception {
        assumeTrue(Commands.works(List.of("setpriv", "--version")));

        String withoutRights = "exec setpriv --bounding-set=-all --inh-caps=-all";
        assertThat(checkOn("mount -t tmpfs -o mode=0500 tmpfs \"$0\" && " + withoutRights))
                .isEqualTo("NotWritable[reason=NOT_PERMITTED]");
    }

    /** Checks the folder in a child program that sees another disk there. Only where the system allows name spaces. */
    private String checkOn(String script) throws IOException, InterruptedException {
        assumeTrue(Commands.works(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", folder.toString())));
        String whole = script.contains("exec") ? script + " \"$@\"" : script + " && exec \"$@\"";
        List<String> wrapper = List.of("unshare", "-rm", "sh", "-c", whole, folder.toString());
        Process child =
                ChildProgram.builder(wrapper, Checking.class, folder.toString()).start();
        try {
            return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            child.destroyForcibly();
        }
    }

    /** Checks a folder and says what came of it. */
    static final class Checking {
        private Checking() {}

        public static void main(String[] arguments) {
            System.out.println(FolderCheck.prepare(Path.of(arguments[0])));
        }
    }
}
