package app.twinwatch.keystore;

import java.util.Optional;

/** Says of a secret that it is saved only when it was read back: there are keystores that say so and wrote nothing. */
final class CheckedVault {
    private final Vault vault;

    CheckedVault(Vault vault) {
        this.vault = vault;
    }

    KeySaving save(Secret secret) {
        if (secret.length() > Secret.MAXIMUM_LENGTH) {
            return new KeySaving.TooLong();
        }
        Optional<KeyTrouble> trouble = vault.write(secret);
        return trouble.isPresent() ? trouble.get() : readBack(secret);
    }

    private KeySaving readBack(Secret written) {
        return switch (vault.read()) {
            case VaultReading.Holds(Secret found) -> {
                try (found) {
                    yield found.sameAs(written) ? new KeySaving.Saved() : new KeySaving.ReadBackDiffers();
                }
            }
            case VaultReading.Empty() -> new KeySaving.ReadBackDiffers();
            case KeyTrouble trouble -> trouble;
        };
    }
}
