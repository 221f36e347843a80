package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for the Credential Manager on other systems. Takes credentials apart by the offsets that Microsoft's header
 * gives for 64 bits, and knows nothing of Twinwatch's own layout.
 */
@SuppressWarnings("restricted") // it plays the native side
final class FakeCredentials implements CredentialFunctions {
    private static final long SIZE = 80;
    private static final int TYPE = 4;
    private static final int TARGET_NAME = 8;
    private static final int BLOB_SIZE = 32;
    private static final int BLOB = 40;
    private static final int PERSIST = 48;
    private static final int USER_NAME = 72;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final List<MemorySegment> lentBlobs = new CopyOnWriteArrayList<>();
    private final List<Long> lent = new CopyOnWriteArrayList<>();
    private Optional<Integer> failure = Optional.empty();
    private String userName = "";

    /** Lets every call end with this error. */
    void fail(int error) {
        failure = Optional.of(error);
    }

    /** Returns the memory of all secrets that were handed out, as it is now. */
    List<MemorySegment> lentBlobs() {
        return lentBlobs;
    }

    int notFreed() {
        return lent.size();
    }

    String userName() {
        return userName;
    }

    Map<String, byte[]> kept() {
        return kept;
    }

    @Override
    public synchronized int write(MemorySegment pointer) {
        MemorySegment credential = MemorySegment.ofAddress(pointer.address()).reinterpret(SIZE);
        if (credential.get(JAVA_INT, TYPE) != 1 || credential.get(JAVA_INT, PERSIST) != 2) {
            return 87;
        }
        int size = credential.get(JAVA_INT, BLOB_SIZE);
        byte[] blob = credential.get(ADDRESS, BLOB).reinterpret(size).toArray(JAVA_BYTE);
        userName = text(credential.get(ADDRESS, USER_NAME));
        return failure.orElseGet(() -> {
            kept.put(text(credential.get(ADDRESS, TARGET_NAME)), blob);
            return 0;
        });
    }

    @Override
    public synchronized int read(MemorySegment target, int type, MemorySegment place) {
        if (failure.isPresent()) {
            return failure.get();
        }
        byte[] blob = kept.get(text(target));
        if (blob == null || type != 1) {
            return 1168;
        }
        MemorySegment credential = Arena.global().allocate(SIZE, 8);
        MemorySegment bytes = Arena.global().allocate(Math.max(1, blob.length));
        MemorySegment.copy(blob, 0, bytes, JAVA_BYTE, 0, blob.length);
        credential.set(JAVA_INT, BLOB_SIZE, blob.length);
        credential.set(ADDRESS, BLOB, bytes);
        place.set(ADDRESS, 0, credential);
        lentBlobs.add(bytes);
        lent.add(credential.address());
        return 0;
    }

    @Override
    public synchronized int delete(MemorySegment target, int type) {
        return failure.orElseGet(() -> kept.remove(text(target)) == null ? 1168 : 0);
    }

    @Override
    public void free(MemorySegment credential) {
        if (!lent.remove(credential.address())) {
            throw new IllegalStateException("freed what was not lent");
        }
    }

    private static String text(MemorySegment pointer) {
        return MemorySegment.ofAddress(pointer.address()).reinterpret(2000).getString(0, StandardCharsets.UTF_16LE);
    }
}
