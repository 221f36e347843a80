package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keychain's functions in the Security framework of macOS. Uses the keychains that are files, for the newer kind
 * needs an entitlement that only signed applications have. Has never run on its system.
 */
final class SecurityFramework implements KeychainFunctions {
    private static final String LIBRARY = "/System/Library/Frameworks/Security.framework/Security";

    private final CoreFoundation foundation;
    private final SymbolLookup library;
    private final NativeFunction add;
    private final NativeFunction copyMatching;
    private final NativeFunction update;
    private final NativeFunction delete;
    private final NativeFunction setInteractionAllowed;
    private final NativeFunction unlock;

    private SecurityFramework(CoreFoundation foundation, SymbolLookup library) {
        this.foundation = foundation;
        this.library = library;
        add = NativeFunction.returning(JAVA_INT, library, "SecItemAdd", ADDRESS, ADDRESS);
        copyMatching = NativeFunction.returning(JAVA_INT, library, "SecItemCopyMatching", ADDRESS, ADDRESS);
        update = NativeFunction.returning(JAVA_INT, library, "SecItemUpdate", ADDRESS, ADDRESS);
        delete = NativeFunction.returning(JAVA_INT, library, "SecItemDelete", ADDRESS);
        // Deprecated, and still the only means that keeps keychain files from asking.
        setInteractionAllowed =
                NativeFunction.returning(JAVA_INT, library, "SecKeychainSetUserInteractionAllowed", JAVA_BYTE);
        unlock =
                NativeFunction.returning(JAVA_INT, library, "SecKeychainUnlock", ADDRESS, JAVA_INT, ADDRESS, JAVA_BYTE);
    }

    /** Loads the library; throws as {@link Libsecret#load} does. */
    @SuppressWarnings("restricted") // this package is the one place that talks to native code
    static KeychainFunctions load() {
        return new SecurityFramework(CoreFoundation.load(), SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
    }

    @Override
    public int allowQuestions(boolean allowed) {
        return setInteractionAllowed.number((byte) (allowed ? 1 : 0));
    }

    @Override
    public int unlock() {
        // The default keychain, and no password: the system asks for it.
        return unlock.number(MemorySegment.NULL, 0, MemorySegment.NULL, (byte) 0);
    }

    @Override
    public Copy copy(String service, String account) {
        try (Arena arena = Arena.ofConfined()) {
            Map<MemorySegment, MemorySegment> query = item(service, account, arena);
            query.put(constant("kSecReturnData"), foundation.yes());
            query.put(constant("kSecMatchLimit"), constant("kSecMatchLimitOne"));
            MemorySegment place = arena.allocate(ADDRESS);
            int status = copyMatching.number(foundation.dictionary(query, arena), place);
            MemorySegment data = place.get(ADDRESS, 0);
            boolean found = status == SUCCESS && data.address() != 0;
            return new Copy(status, found ? Optional.of(foundation.takeSecret(data)) : Optional.empty());
        }
    }

    @Override
    public int add(String service, String account, String label, Secret secret) {
        return secret.lend(bytes -> {
            try (Arena arena = Arena.ofConfined()) {
                Map<MemorySegment, MemorySegment> item = item(service, account, arena);
                item.put(constant("kSecAttrLabel"), foundation.text(label, arena));
                item.put(constant("kSecValueData"), foundation.data(bytes, arena));
                return add.number(foundation.dictionary(item, arena), MemorySegment.NULL);
            }
        });
    }

    @Override
    public int update(String service, String account, Secret secret) {
        return secret.lend(bytes -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment change =
                        foundation.dictionary(Map.of(constant("kSecValueData"), foundation.data(bytes, arena)), arena);
                return update.number(foundation.dictionary(item(service, account, arena), arena), change);
            }
        });
    }

    @Override
    public int delete(String service, String account) {
        try (Arena arena = Arena.ofConfined()) {
            return delete.number(foundation.dictionary(item(service, account, arena), arena));
        }
    }

    private Map<MemorySegment, MemorySegment> item(String service, String account, Arena arena) {
        Map<MemorySegment, MemorySegment> item = new HashMap<>();
        item.put(constant("kSecClass"), constant("kSecClassGenericPassword"));
        item.put(constant("kSecAttrService"), foundation.text(service, arena));
        item.put(constant("kSecAttrAccount"), foundation.text(account, arena));
        return item;
    }

    private MemorySegment constant(String name) {
        return CoreFoundation.constant(library, name);
    }
}
