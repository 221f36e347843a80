package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.key;
import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Linux computers on which a keyring can't even be asked. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class LibsecretSetupTest {
    @TempDir
    Path folder;

    @Test
    void aSessionWithoutABusSaysSo() throws Exception {
        assertEverythingIs(
                Reason.NO_BUS,
                Map.of("DBUS_SESSION_BUS_ADDRESS", "", "XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ""));
    }

    @Test
    void aScreenWithoutAnythingThatCouldStartABusIsNoBus() throws Exception {
        assertEverythingIs(
                Reason.NO_BUS,
                Map.of(
                        "DBUS_SESSION_BUS_ADDRESS",
                        "",
                        "XDG_RUNTIME_DIR",
                        folder.toString(),
                        "DISPLAY",
                        ":77",
                        "PATH",
                        folder.toString()));
    }

    @Test
    void anAddressAtWhichNobodyListensIsNoBus() throws Exception {
        assertEverythingIs(Reason.NO_BUS, Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("bus")));
    }

    @Test
    void aLibraryThatCanNotBeLoadedIsMissing() throws Exception {
        // Found before the real one, and as good as none.
        Files.createFile(folder.resolve("libsecret-1.so.0"));
        assertEverythingIs(Reason.NO_LIBRARY, Map.of("LD_LIBRARY_PATH", folder.toString()));
    }

    @Test
    void aLibraryWithoutTheFunctionsIsMissingToo() throws Exception {
        Files.copy(anotherLibrary(), folder.resolve("libsecret-1.so.0"));
        assertEverythingIs(Reason.NO_LIBRARY, Map.of("LD_LIBRARY_PATH", folder.toString()));
    }

    @Test
    void aJavaThatForbidsNativeCodeHasNoLibrary() throws Exception {
        assertEverythingIs(Reason.NO_LIBRARY, Map.of(), "--illegal-native-access=deny");
    }

    private static void assertEverythingIs(Reason reason, Map<String, String> environment) throws Exception {
        assertEverythingIs(reason, environment, "--enable-native-access=ALL-UNNAMED");
    }

    private static void assertEverythingIs(Reason reason, Map<String, String> environment, String javaOption)
            throws Exception {
        try (RemoteKeystore program = RemoteKeystore.start(environment, javaOption)) {
            Keystore keystore = program.keystore(UUID.randomUUID().toString());
            assertThat(answer(keystore.read())).isEqualTo(unavailable(reason));
            assertThat(answer(keystore.save(key("my-key")))).isEqualTo(unavailable(reason));
            assertThat(answer(keystore.delete())).isEqualTo(unavailable(reason));
            assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(unavailable(reason)));
        }
    }

    /** Returns some library that is certainly here: one of the Java that runs this test. */
    private static Path anotherLibrary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.home"), "lib"))) {
            return files.filter(file -> file.endsWith("libzip.so")).findFirst().orElseThrow();
        }
    }
}
