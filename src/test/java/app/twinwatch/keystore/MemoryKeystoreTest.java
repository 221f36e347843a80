package app.twinwatch.keystore;

import java.util.HashMap;
import java.util.Map;

/** The contract, but for lasting, with the keystore of one run. */
class MemoryKeystoreTest extends KeystoreContract {
    private final Map<String, Keystore> opened = new HashMap<>();

    @Override
    Keystore open(String profile) {
        return opened.computeIfAbsent(profile, _ -> Keystore.forThisRun());
    }
}
