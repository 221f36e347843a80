package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What libsecret is built on: objects that are counted, lists, tables and errors. */
final class GLib {
    /** {@code GError}: {@code guint32 domain; gint code; gchar *message}. */
    private static final MemoryLayout ERROR = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, ADDRESS);

    /** The beginning of {@code GList}: {@code gpointer data; GList *next}. */
    private static final MemoryLayout LIST = MemoryLayout.structLayout(ADDRESS, ADDRESS);

    /** The longest name that D-Bus allows, with its end. */
    private static final long LONGEST_NAME = 256;

    /** Of {@code GDBusProxyFlags}. */
    private static final int WITHOUT_PROPERTIES_SIGNALS_AND_START = 1 | 2 | 4;

    final NativeFunction newCancellable;
    final NativeFunction cancel;
    final NativeFunction unref;
    private final NativeFunction connectionOf;
    private final NativeFunction exitOnClose;
    private final NativeFunction newProxy;
    private final NativeFunction nameOwner;
    private final NativeFunction free;
    private final NativeFunction freeError;
    private final NativeFunction nameOfQuark;
    private final NativeFunction freeList;
    private final NativeFunction newTable;
    private final NativeFunction insert;
    private final MemorySegment hashOfText;
    private final MemorySegment sameText;

    GLib(SymbolLookup library) {
        newCancellable = NativeFunction.returning(ADDRESS, library, "g_cancellable_new");
        cancel = NativeFunction.returningNothing(library, "g_cancellable_cancel", ADDRESS);
        unref = NativeFunction.returningNothing(library, "g_object_unref", ADDRESS);
        connectionOf = NativeFunction.returning(ADDRESS, library, "g_dbus_proxy_get_connection", ADDRESS);
        exitOnClose =
                NativeFunction.returningNothing(library, "g_dbus_connection_set_exit_on_close", ADDRESS, JAVA_INT);
        newProxy = NativeFunction.returning(
                ADDRESS,
                library,
                "g_dbus_proxy_new_sync",
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS);
        nameOwner = NativeFunction.returning(ADDRESS, library, "g_dbus_proxy_get_name_owner", ADDRESS);
        free = NativeFunction.returningNothing(library, "g_free", ADDRESS);
        freeError = NativeFunction.returningNothing(library, "g_error_free", ADDRESS);
        nameOfQuark = NativeFunction.returning(ADDRESS, library, "g_quark_to_string", JAVA_INT);
        freeList = NativeFunction.returningNothing(library, "g_list_free", ADDRESS);
        newTable = NativeFunction.returning(ADDRESS, library, "g_hash_table_new", ADDRESS, ADDRESS);
        insert = NativeFunction.returning(JAVA_INT, library, "g_hash_table_insert", ADDRESS, ADDRESS, ADDRESS);
        hashOfText = library.findOrThrow("g_str_hash");
        sameText = library.findOrThrow("g_str_equal");
    }

    /** Returns the object such that it is given back at the arena's end. */
    @SuppressWarnings("restricted") // the object is ours, and the arena knows when it is no longer needed
    MemorySegment owned(MemorySegment object, Arena arena) {
        return isNothing(object) ? object : object.reinterpret(arena, unref::run);
    }

    /** Returns the objects of a list that is ours, with the objects in it, and frees the list. */
    @SuppressWarnings("restricted") // GLib says how long a list's element is
    List<MemorySegment> ownedObjects(MemorySegment list, Arena arena) {
        List<MemorySegment> objects = new ArrayList<>();
        for (MemorySegment next = list; !isNothing(next); ) {
            MemorySegment element = next.reinterpret(LIST.byteSize());
            objects.add(owned(element.get(ADDRESS, 0), arena));
            next = element.get(ADDRESS, ADDRESS.byteSize());
        }
        freeList.run(list);
        return objects;
    }

    /** Returns a table for as long as the program runs; its texts live in the arena, which must live as long. */
    MemorySegment table(Map<String, MemorySegment> content, Arena arena) {
        MemorySegment table = newTable.pointer(hashOfText, sameText);
        content.forEach((name, value) -> insert.number(table, arena.allocateFrom(name), value));
        return table;
    }

    /**
     * Asks the bus which program offers a service at this moment, by the unique name that it gave to the program; empty
     * if none does. Starts none.
     *
     * @param proxy any proxy on the same bus
     */
    @SuppressWarnings("restricted") // D-Bus says how long a name is
    Optional<String> ownerOf(String service, MemorySegment proxy, TimedCall call) throws GLibException {
        MemorySegment name = call.arena().allocateFrom(service);
        MemorySegment path = call.arena().allocateFrom("/");
        // A new one, because what an old one knows is renewed only where a main loop of GLib runs.
        MemorySegment fresh = newProxy.pointer(
                connectionOf.pointer(proxy),
                WITHOUT_PROPERTIES_SIGNALS_AND_START,
                MemorySegment.NULL,
                name,
                path,
                name,
                call.cancellable(),
                call.error());
        call.check();
        MemorySegment owner = nameOwner.pointer(owned(fresh, call.arena()));
        if (isNothing(owner)) {
            return Optional.empty();
        }
        try {
            return Optional.of(owner.reinterpret(LONGEST_NAME).getString(0));
        } finally {
            free.run(owner);
        }
    }

    /** Keeps this program alive when the session bus ends: GLib's habit is to end the program along with it. */
    void surviveTheBus(MemorySegment proxy) {
        exitOnClose.run(connectionOf.pointer(proxy), 0);
    }

    /** Throws the error that a function left in its last parameter, and clears it. Does nothing if there is none. */
    @SuppressWarnings("restricted") // GLib says how long an error and a name are
    void check(MemorySegment slot) throws GLibException {
        MemorySegment error = slot.get(ADDRESS, 0);
        if (isNothing(error)) {
            return;
        }
        MemorySegment content = error.reinterpret(ERROR.byteSize());
        int domain = content.get(JAVA_INT, 0);
        int code = content.get(JAVA_INT, JAVA_INT.byteSize());
        freeError.run(error);
        slot.set(ADDRESS, 0, MemorySegment.NULL);
        throw new GLibException(
                nameOfQuark.pointer(domain).reinterpret(LONGEST_NAME).getString(0), code);
    }

    static boolean isNothing(MemorySegment pointer) {
        return pointer.address() == 0;
    }
}
