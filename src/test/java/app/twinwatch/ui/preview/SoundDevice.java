package app.twinwatch.ui.preview;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Asks ALSA itself whether this computer has a sound device, to know what a film with sound must come to. */
@SuppressWarnings("restricted") // the test run allows native access
final class SoundDevice {
    private SoundDevice() {}

    static boolean exists() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup alsa = SymbolLookup.libraryLookup("libasound.so.2", arena);
            MethodHandle open = handle(alsa, "snd_pcm_open", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
            MemorySegment device = arena.allocate(ADDRESS);
            int result = (int) open.invoke(device, arena.allocateFrom("default"), 0, 0);
            if (result < 0) {
                return false;
            }
            var _ = (int) handle(alsa, "snd_pcm_close", ADDRESS).invoke(device.get(ADDRESS, 0));
            return true;
        }
    }

    private static MethodHandle handle(SymbolLookup alsa, String name, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(alsa.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }
}
