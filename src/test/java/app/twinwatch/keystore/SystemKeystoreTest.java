package app.twinwatch.keystore;

import app.twinwatch.desktop.OperatingSystem;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract, with the real Credential Manager and the real keychain of the user who runs the tests. */
@EnabledOnOs({OS.WINDOWS, OS.MAC})
class SystemKeystoreTest extends KeystoreContract.Lasting {
    @Override
    Keystore open(String profile) {
        return Keystore.of(OperatingSystem.current(), profile);
    }
}
