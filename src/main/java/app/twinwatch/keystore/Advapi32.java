package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.VarHandle;

/** The Credential Manager's functions in {@code Advapi32.dll}. Has never run on its system. */
final class Advapi32 implements CredentialFunctions {
    private static final int ERROR_SUCCESS = 0;
    private static final int FALSE = 0;
    private static final int NO_FLAGS = 0;

    /** Returned if a function says that it failed, and the system has forgotten why. */
    private static final int ERROR_GEN_FAILURE = 31;

    private final NativeFunction write;
    private final NativeFunction read;
    private final NativeFunction delete;
    private final NativeFunction free;
    private final StructLayout callState;
    private final VarHandle lastError;

    private Advapi32(SymbolLookup library) {
        // Not a constant of the class: other systems do not know GetLastError and throw here.
        Linker.Option lastErrorToo = Linker.Option.captureCallState("GetLastError");
        callState = Linker.Option.captureStateLayout();
        lastError = callState.varHandle(PathElement.groupElement("GetLastError"));
        write = NativeFunction.returning(lastErrorToo, JAVA_INT, library, "CredWriteW", ADDRESS, JAVA_INT);
        read = NativeFunction.returning(
                lastErrorToo, JAVA_INT, library, "CredReadW", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        delete = NativeFunction.returning(lastErrorToo, JAVA_INT, library, "CredDeleteW", ADDRESS, JAVA_INT, JAVA_INT);
        free = NativeFunction.returningNothing(library, "CredFree", ADDRESS);
    }

    /** Loads the library; throws as {@link Libsecret#load} does. */
    @SuppressWarnings("restricted") // this package is the one place that talks to native code
    static CredentialFunctions load() {
        return new Advapi32(SymbolLookup.libraryLookup("Advapi32.dll", Arena.global()));
    }

    @Override
    public int write(MemorySegment credential) {
        return call(write, credential, NO_FLAGS);
    }

    @Override
    public int read(MemorySegment target, int type, MemorySegment place) {
        return call(read, target, type, NO_FLAGS, place);
    }

    @Override
    public int delete(MemorySegment target, int type) {
        return call(delete, target, type, NO_FLAGS);
    }

    @Override
    public void free(MemorySegment credential) {
        free.run(credential);
    }

    private int call(NativeFunction function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(callState);
            Object[] all = new Object[arguments.length + 1];
            all[0] = state;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            if (function.number(all) != FALSE) {
                return ERROR_SUCCESS;
            }
            int error = (int) lastError.get(state, 0L);
            return error == ERROR_SUCCESS ? ERROR_GEN_FAILURE : error;
        }
    }
}
