package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Map;

/**
 * The texts, data and dictionaries that the macOS keychain speaks in. Objects made here are released at their arena's
 * end. Has never run on its system.
 */
final class CoreFoundation {
    private static final String LIBRARY = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";

    /** {@code kCFStringEncodingUTF8}. */
    private static final int UTF_8 = 0x08000100;

    private final NativeFunction newText;
    private final NativeFunction newData;
    private final NativeFunction newDictionary;
    private final NativeFunction lengthOfData;
    private final NativeFunction bytesOfData;
    private final NativeFunction release;
    private final MemorySegment keyCallBacks;
    private final MemorySegment valueCallBacks;
    private final MemorySegment yes;
    private final MemorySegment allocatesNothing;

    private CoreFoundation(SymbolLookup library) {
        newText = NativeFunction.returning(ADDRESS, library, "CFStringCreateWithCString", ADDRESS, ADDRESS, JAVA_INT);
        newData = NativeFunction.returning(
                ADDRESS, library, "CFDataCreateWithBytesNoCopy", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
        newDictionary = NativeFunction.returning(
                ADDRESS, library, "CFDictionaryCreate", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
        lengthOfData = NativeFunction.returning(JAVA_LONG, library, "CFDataGetLength", ADDRESS);
        bytesOfData = NativeFunction.returning(ADDRESS, library, "CFDataGetBytePtr", ADDRESS);
        release = NativeFunction.returningNothing(library, "CFRelease", ADDRESS);
        keyCallBacks = library.findOrThrow("kCFTypeDictionaryKeyCallBacks");
        valueCallBacks = library.findOrThrow("kCFTypeDictionaryValueCallBacks");
        yes = constant(library, "kCFBooleanTrue");
        allocatesNothing = constant(library, "kCFAllocatorNull");
    }

    /** Loads the library; throws as {@link Libsecret#load} does. */
    @SuppressWarnings("restricted") // this package is the one place that talks to native code
    static CoreFoundation load() {
        return new CoreFoundation(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
    }

    /** Returns the object that an exported variable such as {@code kSecClass} points at. */
    @SuppressWarnings("restricted") // the variable is one pointer long
    static MemorySegment constant(SymbolLookup library, String name) {
        return library.findOrThrow(name).reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    }

    /** {@code kCFBooleanTrue}. */
    MemorySegment yes() {
        return yes;
    }

    MemorySegment text(String text, Arena arena) {
        return owned(newText.pointer(MemorySegment.NULL, arena.allocateFrom(text), UTF_8), arena);
    }

    /** Returns data that uses the given memory itself, so that overwriting the memory overwrites the data. */
    MemorySegment data(MemorySegment bytes, Arena arena) {
        return owned(newData.pointer(MemorySegment.NULL, bytes, bytes.byteSize(), allocatesNothing), arena);
    }

    MemorySegment dictionary(Map<MemorySegment, MemorySegment> content, Arena arena) {
        MemoryLayout pointers = MemoryLayout.sequenceLayout(content.size(), ADDRESS);
        MemorySegment keys = arena.allocate(pointers);
        MemorySegment values = arena.allocate(pointers);
        long index = 0;
        for (Map.Entry<MemorySegment, MemorySegment> each : content.entrySet()) {
            keys.setAtIndex(ADDRESS, index, each.getKey());
            values.setAtIndex(ADDRESS, index, each.getValue());
            index++;
        }
        return owned(
                newDictionary.pointer(
                        MemorySegment.NULL, keys, values, (long) content.size(), keyCallBacks, valueCallBacks),
                arena);
    }

    /**
     * Copies the bytes out of data, and releases it. The system's own copy can't be overwritten, for such data may not
     * be changed; it is freed.
     */
    @SuppressWarnings("restricted") // the data says how long it is
    Secret takeSecret(MemorySegment data) {
        try {
            long length = lengthOfData.longNumber(data);
            return length == 0
                    ? Secret.copyOf(new byte[0])
                    : Secret.copyOf(bytesOfData.pointer(data).reinterpret(length));
        } finally {
            release.run(data);
        }
    }

    @SuppressWarnings("restricted") // the object is ours, and the arena knows when it is no longer needed
    private MemorySegment owned(MemorySegment object, Arena arena) {
        if (object.address() == 0) {
            throw new IllegalStateException("CoreFoundation is out of memory");
        }
        return object.reinterpret(arena, release::run);
    }
}
