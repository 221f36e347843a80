package app.twinwatch.keystore;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The contract, with a real GNOME Keyring. */
@EnabledOnOs(OS.LINUX)
class LibsecretKeystoreTest extends KeystoreContract.Lasting {
    @TempDir
    static Path folder;

    private static PrivateKeyring keyring;
    private static RemoteKeystore program;

    @BeforeAll
    static void startKeyring() throws Exception {
        keyring = PrivateKeyring.unlocked(folder);
        program = RemoteKeystore.start(keyring.environment());
    }

    @AfterAll
    static void endKeyring() throws Exception {
        program.close();
        keyring.close();
    }

    @Override
    Keystore open(String profile) {
        return program.keystore(profile);
    }
}
