package app.twinwatch.keystore;

import app.twinwatch.keystore.KeyTrouble.Failed;
import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.NoKeyring;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the secret in the login keychain of macOS.
 *
 * <p>Locked also means that the system wants to ask whether this build of Twinwatch may use what another one saved: the
 * unlocking call lets it ask. The permission to ask counts for the whole program, so while a question may be open the
 * other calls answer "locked" without touching the keychain. Written from Apple's documentation; has never run on its
 * system, only against a stand-in for the functions.
 */
final class KeychainVault implements Vault {
    private static final String SERVICE = "Twinwatch";

    private static final int NOT_FOUND = -25300;
    private static final int DUPLICATE = -25299;
    private static final int INTERACTION_NOT_ALLOWED = -25308;
    private static final int INTERACTION_REQUIRED = -25315;
    private static final int IN_DARK_WAKE = -25320;
    private static final int AUTHENTICATION_FAILED = -25293;
    private static final int USER_CANCELLED = -128;
    private static final int NOT_AVAILABLE = -25291;
    private static final int NO_SUCH_KEYCHAIN = -25294;
    private static final int NO_DEFAULT_KEYCHAIN = -25307;

    private final Entry entry;
    private final Supplier<KeychainFunctions> functions;
    private final AtomicBoolean questionOpen = new AtomicBoolean();

    /** @param functions loads the functions when they are first needed; throws if this system has none */
    KeychainVault(Entry entry, Supplier<KeychainFunctions> functions) {
        this.entry = entry;
        this.functions = functions;
    }

    static KeychainVault ofThisComputer(Entry entry) {
        return new KeychainVault(entry, new LoadedOnce<>(SecurityFramework::load));
    }

    @Override
    public VaultReading read() {
        return quietly(this::read, trouble -> trouble);
    }

    private VaultReading read(KeychainFunctions keychain) {
        KeychainFunctions.Copy copy = keychain.copy(SERVICE, entry.profile());
        return switch (copy.status()) {
            case KeychainFunctions.SUCCESS ->
                copy.secret().<VaultReading>map(VaultReading.Holds::new).orElseGet(VaultReading.Empty::new);
            case NOT_FOUND -> new VaultReading.Empty();
            default -> trouble(copy.status());
        };
    }

    @Override
    public Optional<KeyTrouble> write(Secret secret) {
        return quietly(
                keychain -> {
                    int added = keychain.add(SERVICE, entry.profile(), Entry.LABEL, secret);
                    int status = added == DUPLICATE ? keychain.update(SERVICE, entry.profile(), secret) : added;
                    return status == KeychainFunctions.SUCCESS ? Optional.empty() : Optional.of(trouble(status));
                },
                Optional::of);
    }

    @Override
    public KeyDeletion delete() {
        return quietly(
                keychain -> {
                    int status = keychain.delete(SERVICE, entry.profile());
                    return switch (status) {
                        case KeychainFunctions.SUCCESS -> new KeyDeletion.Deleted();
                        case NOT_FOUND -> new KeyDeletion.NothingSaved();
                        default -> trouble(status);
                    };
                },
                trouble -> trouble);
    }

    /** Reads with questions allowed, and keeps what was read: a person who allows it once need not do so twice. */
    @Override
    public Optional<VaultReading> unlock() {
        return call(
                keychain -> {
                    questionOpen.set(true);
                    try {
                        keychain.allowQuestions(true);
                        // First the keychain, because a secret that is not there yet needs no question to be missed.
                        int status = keychain.unlock();
                        VaultReading reading = status == KeychainFunctions.SUCCESS ? read(keychain) : trouble(status);
                        return reading instanceof Locked ? Optional.empty() : Optional.of(reading);
                    } finally {
                        keychain.allowQuestions(false);
                        questionOpen.set(false);
                    }
                },
                Optional::of);
    }

    private <T> T quietly(Function<KeychainFunctions, T> call, Function<KeyTrouble, T> otherwise) {
        if (questionOpen.get()) {
            return otherwise.apply(new Locked());
        }
        return call(
                keychain -> {
                    int status = keychain.allowQuestions(false);
                    return status == KeychainFunctions.SUCCESS
                            ? call.apply(keychain)
                            : otherwise.apply(trouble(status));
                },
                otherwise);
    }

    private <T> T call(Function<KeychainFunctions, T> call, Function<KeyTrouble, T> otherwise) {
        KeychainFunctions keychain;
        try {
            keychain = functions.get();
        } catch (IllegalArgumentException | NoSuchElementException | IllegalCallerException _) {
            return otherwise.apply(new Unavailable(Reason.NO_LIBRARY));
        }
        return call.apply(keychain);
    }

    private static KeyTrouble trouble(int status) {
        return switch (status) {
            case INTERACTION_NOT_ALLOWED, INTERACTION_REQUIRED, IN_DARK_WAKE, AUTHENTICATION_FAILED, USER_CANCELLED ->
                new Locked();
            case NO_SUCH_KEYCHAIN, NO_DEFAULT_KEYCHAIN -> new NoKeyring();
            case NOT_AVAILABLE -> new Unavailable(Reason.NO_SERVICE);
            default -> new Failed("macos:" + status);
        };
    }
}
