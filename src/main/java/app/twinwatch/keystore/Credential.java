package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/** {@code CREDENTIALW} of {@code wincred.h} for 64-bit Windows, 80 bytes: what the Credential Manager takes and gives. */
final class Credential {
    /** Kept for this user on this computer, and not sent to others of the same domain. */
    private static final int PERSIST_LOCAL_MACHINE = 2;

    private static final int TYPE_GENERIC = 1;

    static final MemoryLayout LAYOUT = MemoryLayout.structLayout(
            JAVA_INT.withName("Flags"),
            JAVA_INT.withName("Type"),
            ADDRESS.withName("TargetName"),
            ADDRESS.withName("Comment"),
            // A FILETIME: two numbers of 32 bits, and so aligned to 4 bytes only.
            MemoryLayout.structLayout(JAVA_INT, JAVA_INT).withName("LastWritten"),
            JAVA_INT.withName("CredentialBlobSize"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("CredentialBlob"),
            JAVA_INT.withName("Persist"),
            JAVA_INT.withName("AttributeCount"),
            ADDRESS.withName("Attributes"),
            ADDRESS.withName("TargetAlias"),
            ADDRESS.withName("UserName"));

    private static final VarHandle TYPE = field("Type");
    private static final VarHandle TARGET_NAME = field("TargetName");
    private static final VarHandle BLOB_SIZE = field("CredentialBlobSize");
    private static final VarHandle BLOB = field("CredentialBlob");
    private static final VarHandle PERSIST = field("Persist");
    private static final VarHandle USER_NAME = field("UserName");

    private Credential() {}

    /** Returns a generic credential that points at the given texts and bytes. */
    static MemorySegment generic(MemorySegment target, MemorySegment userName, MemorySegment blob, Arena arena) {
        MemorySegment credential = arena.allocate(LAYOUT);
        TYPE.set(credential, 0L, TYPE_GENERIC);
        TARGET_NAME.set(credential, 0L, target);
        BLOB_SIZE.set(credential, 0L, (int) blob.byteSize());
        BLOB.set(credential, 0L, blob);
        PERSIST.set(credential, 0L, PERSIST_LOCAL_MACHINE);
        USER_NAME.set(credential, 0L, userName);
        return credential;
    }

    /** Copies the secret out of a credential that the system allocated, and overwrites it there, as Microsoft advises. */
    @SuppressWarnings("restricted") // the system says where the credential and its bytes are, and how long
    static Secret takeSecret(MemorySegment pointer) {
        MemorySegment credential = pointer.reinterpret(LAYOUT.byteSize());
        long length = Integer.toUnsignedLong((int) BLOB_SIZE.get(credential, 0L));
        if (length == 0) {
            return Secret.copyOf(new byte[0]);
        }
        MemorySegment blob = ((MemorySegment) BLOB.get(credential, 0L)).reinterpret(length);
        Secret secret = Secret.copyOf(blob);
        blob.fill((byte) 0);
        return secret;
    }

    private static VarHandle field(String name) {
        return LAYOUT.varHandle(PathElement.groupElement(name));
    }
}
