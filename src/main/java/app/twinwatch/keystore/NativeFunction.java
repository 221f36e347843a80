package app.twinwatch.keystore;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * A function of a system library, called with its arguments in the order of its C declaration: pointers as
 * {@link MemorySegment}, numbers as boxed values of exactly the declared width.
 *
 * <p>Slower than an exact method handle by microseconds, which is nothing beside what these functions do.
 */
record NativeFunction(MethodHandle handle) {
    /** @throws java.util.NoSuchElementException if the library has no such function, because it is too old */
    @SuppressWarnings("restricted") // this package is the one place that talks to native code
    static NativeFunction returning(
            MemoryLayout result, SymbolLookup library, String name, MemoryLayout... parameters) {
        MemorySegment address = library.findOrThrow(name);
        return new NativeFunction(
                Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(result, parameters)));
    }

    /**
     * Returns one that takes a further first argument, the place for what the option captures.
     *
     * @throws java.util.NoSuchElementException if the library has no such function, because it is too old
     */
    @SuppressWarnings("restricted")
    static NativeFunction returning(
            Linker.Option option, MemoryLayout result, SymbolLookup library, String name, MemoryLayout... parameters) {
        MemorySegment address = library.findOrThrow(name);
        return new NativeFunction(
                Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(result, parameters), option));
    }

    /** @throws java.util.NoSuchElementException if the library has no such function, because it is too old */
    @SuppressWarnings("restricted")
    static NativeFunction returningNothing(SymbolLookup library, String name, MemoryLayout... parameters) {
        MemorySegment address = library.findOrThrow(name);
        return new NativeFunction(Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.ofVoid(parameters)));
    }

    MemorySegment pointer(Object... arguments) {
        return (MemorySegment) invoke(arguments);
    }

    int number(Object... arguments) {
        return (int) invoke(arguments);
    }

    long longNumber(Object... arguments) {
        return (long) invoke(arguments);
    }

    void run(Object... arguments) {
        try {
            handle.invokeWithArguments(arguments);
        } catch (Throwable failure) {
            throw unforeseen(failure);
        }
    }

    private Object invoke(Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable failure) {
            throw unforeseen(failure);
        }
    }

    /** A native function throws nothing; what comes here is a call that does not fit its declaration. */
    private static IllegalStateException unforeseen(Throwable failure) {
        return new IllegalStateException("a native function was called in a wrong way", failure);
    }
}
