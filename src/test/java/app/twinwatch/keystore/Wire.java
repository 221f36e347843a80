package app.twinwatch.keystore;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes outcomes as lines and reads them back, so that a keystore can be used from another program. */
final class Wire {
    private Wire() {}

    static String write(KeyReading reading) {
        return switch (reading) {
            case KeyReading.Found(ApiKey key) -> "found " + encoded(key.secret().getBytes(StandardCharsets.UTF_8));
            case KeyReading.NotSaved() -> "not-saved";
            case KeyReading.Unusable() -> "unusable";
            case KeyTrouble trouble -> write(trouble);
        };
    }

    static KeyReading reading(String line) {
        return switch (word(line)) {
            case "found" -> new KeyReading.Found(key(rest(line)));
            case "not-saved" -> new KeyReading.NotSaved();
            case "unusable" -> new KeyReading.Unusable();
            default -> trouble(line);
        };
    }

    static String write(KeySaving saving) {
        return switch (saving) {
            case KeySaving.Saved() -> "saved";
            case KeySaving.TooLong() -> "too-long";
            case KeySaving.ReadBackDiffers() -> "differs";
            case KeyTrouble trouble -> write(trouble);
        };
    }

    static KeySaving saving(String line) {
        return switch (word(line)) {
            case "saved" -> new KeySaving.Saved();
            case "too-long" -> new KeySaving.TooLong();
            case "differs" -> new KeySaving.ReadBackDiffers();
            default -> trouble(line);
        };
    }

    static String write(KeyDeletion deletion) {
        return switch (deletion) {
            case KeyDeletion.Deleted() -> "deleted";
            case KeyDeletion.NothingSaved() -> "nothing-saved";
            case KeyTrouble trouble -> write(trouble);
        };
    }

    static KeyDeletion deletion(String line) {
        return switch (word(line)) {
            case "deleted" -> new KeyDeletion.Deleted();
            case "nothing-saved" -> new KeyDeletion.NothingSaved();
            default -> trouble(line);
        };
    }

    static String write(Unlocking unlocking) {
        return switch (unlocking) {
            case Unlocking.Declined() -> "declined";
            case Unlocking.Ended(KeyReading reading) -> write(reading);
        };
    }

    static Unlocking unlocking(String line) {
        return word(line).equals("declined") ? new Unlocking.Declined() : new Unlocking.Ended(reading(line));
    }

    static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    static ApiKey key(String encoded) {
        return KeystoreContract.key(new String(decoded(encoded), StandardCharsets.UTF_8));
    }

    private static String write(KeyTrouble trouble) {
        return switch (trouble) {
            case KeyTrouble.Locked() -> "locked";
            case KeyTrouble.NoKeyring() -> "no-keyring";
            case Unavailable(Unavailable.Reason reason) -> "unavailable " + reason;
            case KeyTrouble.Failed(String code) -> "failed " + code;
        };
    }

    private static KeyTrouble trouble(String line) {
        return switch (word(line)) {
            case "locked" -> new KeyTrouble.Locked();
            case "no-keyring" -> new KeyTrouble.NoKeyring();
            case "unavailable" -> new Unavailable(Unavailable.Reason.valueOf(rest(line)));
            case "failed" -> new KeyTrouble.Failed(rest(line));
            default -> throw new IllegalArgumentException("no outcome: " + line);
        };
    }

    private static String word(String line) {
        return line.split(" ", 2)[0];
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
