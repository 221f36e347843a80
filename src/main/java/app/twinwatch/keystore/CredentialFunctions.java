package app.twinwatch.keystore;

import java.lang.foreign.MemorySegment;

/**
 * The four functions of {@code Advapi32.dll} that the Credential Manager consists of, as far as Twinwatch needs them.
 * Each returns {@code ERROR_SUCCESS}, 0, or what {@code GetLastError} says. Texts are UTF-16 and end with a zero.
 */
interface CredentialFunctions {
    /** {@code CredWriteW}. */
    int write(MemorySegment credential);

    /**
     * {@code CredReadW}.
     *
     * @param place where a pointer to the credential is put, which is then to be freed
     */
    int read(MemorySegment target, int type, MemorySegment place);

    /** {@code CredDeleteW}. */
    int delete(MemorySegment target, int type);

    /** {@code CredFree}. */
    void free(MemorySegment credential);
}
