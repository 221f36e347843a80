package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;

import app.twinwatch.keystore.KeyTrouble.Failed;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the secret in the Credential Manager of Windows, as a generic credential of this user on this computer.
 *
 * <p>It is open whenever the user is logged in, so it is never locked and never asks. Written from Microsoft's
 * documentation; has never run on its system, only against a stand-in for the four functions.
 */
final class CredentialVault implements Vault {
    private static final int ERROR_SUCCESS = 0;
    private static final int ERROR_NOT_FOUND = 1168;
    private static final int ERROR_NO_SUCH_LOGON_SESSION = 1312;

    /** {@code RPC_S_SERVER_UNAVAILABLE}: the service behind the Credential Manager does not run. */
    private static final int SERVER_UNAVAILABLE = 1722;

    private static final int GENERIC = 1;

    private final Entry entry;
    private final Supplier<CredentialFunctions> functions;

    /** @param functions loads the functions when they are first needed; throws if this system has none */
    CredentialVault(Entry entry, Supplier<CredentialFunctions> functions) {
        this.entry = entry;
        this.functions = functions;
    }

    static CredentialVault ofThisComputer(Entry entry) {
        return new CredentialVault(entry, new LoadedOnce<>(Advapi32::load));
    }

    @Override
    public VaultReading read() {
        return call(this::read, trouble -> trouble);
    }

    private VaultReading read(CredentialFunctions credentials, Arena arena) {
        MemorySegment place = arena.allocate(ADDRESS);
        int error = credentials.read(target(arena), GENERIC, place);
        return switch (error) {
            case ERROR_SUCCESS -> {
                MemorySegment found = place.get(ADDRESS, 0);
                try {
                    yield new VaultReading.Holds(Credential.takeSecret(found));
                } finally {
                    credentials.free(found);
                }
            }
            case ERROR_NOT_FOUND -> new VaultReading.Empty();
            default -> trouble(error);
        };
    }

    @Override
    public Optional<KeyTrouble> write(Secret secret) {
        return call(
                (credentials, arena) -> {
                    MemorySegment target = target(arena);
                    MemorySegment userName = text(Entry.LABEL, arena);
                    int error =
                            secret.lend(bytes -> credentials.write(Credential.generic(target, userName, bytes, arena)));
                    return error == ERROR_SUCCESS ? Optional.empty() : Optional.of(trouble(error));
                },
                Optional::of);
    }

    @Override
    public KeyDeletion delete() {
        return call(
                (credentials, arena) -> {
                    int error = credentials.delete(target(arena), GENERIC);
                    return switch (error) {
                        case ERROR_SUCCESS -> new KeyDeletion.Deleted();
                        case ERROR_NOT_FOUND -> new KeyDeletion.NothingSaved();
                        default -> trouble(error);
                    };
                },
                trouble -> trouble);
    }

    @Override
    public Optional<VaultReading> unlock() {
        return Optional.of(read());
    }

    private MemorySegment target(Arena arena) {
        return text("Twinwatch:" + entry.profile(), arena);
    }

    private static MemorySegment text(String text, Arena arena) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    private static KeyTrouble trouble(int error) {
        return switch (error) {
            case ERROR_NO_SUCH_LOGON_SESSION, SERVER_UNAVAILABLE -> new Unavailable(Reason.NO_SERVICE);
            default -> new Failed("windows:" + error);
        };
    }

    private interface Call<T> {
        T with(CredentialFunctions credentials, Arena arena);
    }

    private <T> T call(Call<T> call, Function<KeyTrouble, T> otherwise) {
        CredentialFunctions credentials;
        try {
            credentials = functions.get();
        } catch (IllegalArgumentException | NoSuchElementException | IllegalCallerException _) {
            return otherwise.apply(new Unavailable(Reason.NO_LIBRARY));
        }
        try (Arena arena = Arena.ofConfined()) {
            return call.with(credentials, arena);
        }
    }
}
