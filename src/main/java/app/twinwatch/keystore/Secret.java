package app.twinwatch.keystore;

import app.twinwatch.heygen.ApiKey;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The bytes of a key on their way to or from the system. Overwritten when closed, so that they are not left behind in
 * memory longer than needed; hidden from {@link #toString}.
 */
final class Secret implements AutoCloseable {
    /** The longest that every system takes, in bytes. Windows sets the limit, at 2560; this leaves room. */
    static final int MAXIMUM_LENGTH = 2048;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    static Secret of(ApiKey key) {
        return new Secret(key.secret().getBytes(StandardCharsets.UTF_8));
    }

    static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    static Secret copyOf(MemorySegment memory) {
        return new Secret(memory.toArray(ValueLayout.JAVA_BYTE));
    }

    Secret copy() {
        return copyOf(bytes);
    }

    int length() {
        return bytes.length;
    }

    /** Takes the same time whether the first or the last byte differs. */
    boolean sameAs(Secret other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /** Returns the key; empty if these bytes are not exactly one. */
    Optional<ApiKey> asKey() {
        return switch (ApiKey.read(new String(bytes, StandardCharsets.UTF_8))) {
            case ApiKey.Reading.Accepted(ApiKey key) -> {
                // A key read from a quoted or padded entry is another one than the entry holds.
                try (Secret again = of(key)) {
                    yield sameAs(again) ? Optional.of(key) : Optional.empty();
                }
            }
            case ApiKey.Reading.Missing(), ApiKey.Reading.ForbiddenCharacters(), ApiKey.Reading.TooLong() ->
                Optional.empty();
        };
    }

    /** Lends the bytes to a native function, in memory that is overwritten as soon as the function returns. */
    <T> T lend(Function<MemorySegment, T> function) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(bytes.length);
            try {
                MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
                return function.apply(memory);
            } finally {
                memory.fill((byte) 0);
            }
        }
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
