package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of {@code libsecret-1.so.0} that Twinwatch needs, with one keyring entry in view.
 *
 * <p>The order and the flags are chosen so that nothing asks the person but {@link #askToUnlock}. Two functions may lead
 * a service to ask for its own reasons, {@link #create} and {@link #delete}; they, and the one that asks, can't be broken
 * off, because libsecret up to 0.20.5 never returns when a call with an open question is.
 */
final class Libsecret {
    private static final String LIBRARY = "libsecret-1.so.0";
    private static final String SERVICE = "org.freedesktop.secrets";
    private static final String SCHEMA = "app.twinwatch.ApiKey";

    /** Without it a locked entry looks as if there were none: its schema's name can't be compared. */
    private static final int DONT_MATCH_NAME = 2;

    private static final int OPEN_SESSION = 2;
    private static final int SEARCH_ALL = 2;
    private static final int LOAD_SECRETS = 8;
    private static final int LOAD_NOTHING = 0;
    private static final int REPLACE = 2;

    /** Shared by all, because GLib can't be unloaded, and used for what libsecret keeps pointing at. */
    private static final Arena FOR_EVER = Arena.global();

    private final GLib glib;
    private final MemorySegment schema;
    private final MemorySegment attributes;
    private final NativeFunction getService;
    private final NativeFunction disconnect;
    private final NativeFunction search;
    private final NativeFunction collectionForAlias;
    private final NativeFunction collectionLocked;
    private final NativeFunction itemLocked;
    private final NativeFunction itemModified;
    private final NativeFunction itemSecret;
    private final NativeFunction createItem;
    private final NativeFunction deleteItem;
    private final NativeFunction unlock;
    private final NativeFunction newValue;
    private final NativeFunction valueBytes;
    private final NativeFunction unrefValue;

    private Libsecret(SymbolLookup library, Entry entry) {
        glib = new GLib(library);
        getService = NativeFunction.returning(ADDRESS, library, "secret_service_get_sync", JAVA_INT, ADDRESS, ADDRESS);
        disconnect = NativeFunction.returningNothing(library, "secret_service_disconnect");
        search = NativeFunction.returning(
                ADDRESS, library, "secret_service_search_sync", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        collectionForAlias = NativeFunction.returning(
                ADDRESS, library, "secret_collection_for_alias_sync", ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        collectionLocked = NativeFunction.returning(JAVA_INT, library, "secret_collection_get_locked", ADDRESS);
        itemLocked = NativeFunction.returning(JAVA_INT, library, "secret_item_get_locked", ADDRESS);
        itemModified = NativeFunction.returning(JAVA_LONG, library, "secret_item_get_modified", ADDRESS);
        itemSecret = NativeFunction.returning(ADDRESS, library, "secret_item_get_secret", ADDRESS);
        createItem = NativeFunction.returning(
                ADDRESS,
                library,
                "secret_item_create_sync",
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS);
        deleteItem = NativeFunction.returning(JAVA_INT, library, "secret_item_delete_sync", ADDRESS, ADDRESS, ADDRESS);
        unlock = NativeFunction.returning(
                JAVA_INT, library, "secret_service_unlock_sync", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        newValue = NativeFunction.returning(ADDRESS, library, "secret_value_new", ADDRESS, JAVA_LONG, ADDRESS);
        valueBytes = NativeFunction.returning(ADDRESS, library, "secret_value_get", ADDRESS, ADDRESS);
        unrefValue = NativeFunction.returningNothing(library, "secret_value_unref", ADDRESS);
        NativeFunction newSchema =
                NativeFunction.returning(ADDRESS, library, "secret_schema_newv", ADDRESS, JAVA_INT, ADDRESS);
        // A type of 0 means text.
        Map<String, MemorySegment> types = Map.of("application", MemorySegment.NULL, "profile", MemorySegment.NULL);
        schema = newSchema.pointer(FOR_EVER.allocateFrom(SCHEMA), DONT_MATCH_NAME, glib.table(types, FOR_EVER));
        attributes = glib.table(
                Map.of(
                        "application", FOR_EVER.allocateFrom(Entry.APPLICATION),
                        "profile", FOR_EVER.allocateFrom(entry.profile())),
                FOR_EVER);
    }

    /**
     * Loads the library; to be kept, for what it allocates is never freed.
     *
     * @throws IllegalArgumentException if it is not installed
     * @throws java.util.NoSuchElementException if it is too old
     * @throws IllegalCallerException if this program may not call native code
     */
    @SuppressWarnings("restricted") // this package is the one place that talks to native code
    static Libsecret load(Entry entry) {
        return new Libsecret(SymbolLookup.libraryLookup(LIBRARY, FOR_EVER), entry);
    }

    GLib glib() {
        return glib;
    }

    /** Returns the service, with a session that keeps secrets unreadable on the bus. */
    MemorySegment service(TimedCall call) throws GLibException {
        MemorySegment service = getService.pointer(OPEN_SESSION, call.cancellable(), call.error());
        call.check();
        glib.surviveTheBus(service);
        return glib.owned(service, call.arena());
    }

    /** Returns which program is the service at this moment; another one after it was restarted. */
    Optional<String> owner(TimedCall call, MemorySegment service) throws GLibException {
        return glib.ownerOf(SERVICE, service, call);
    }

    /** Forgets the shared session, so that the next call begins with a new one. */
    void disconnect() {
        disconnect.run();
    }

    /** Returns Twinwatch's entries in all keyrings, with the secrets of those that are not locked. */
    List<MemorySegment> search(TimedCall call, MemorySegment service) throws GLibException {
        MemorySegment list = search.pointer(
                service, schema, attributes, SEARCH_ALL | LOAD_SECRETS, call.cancellable(), call.error());
        call.check();
        return glib.ownedObjects(list, call.arena());
    }

    /** Returns the keyring that new entries go to; empty if there is none. */
    Optional<MemorySegment> defaultKeyring(TimedCall call, MemorySegment service) throws GLibException {
        MemorySegment alias = call.arena().allocateFrom("default");
        MemorySegment keyring =
                collectionForAlias.pointer(service, alias, LOAD_NOTHING, call.cancellable(), call.error());
        call.check();
        return GLib.isNothing(keyring) ? Optional.empty() : Optional.of(glib.owned(keyring, call.arena()));
    }

    boolean isKeyringLocked(MemorySegment keyring) {
        return collectionLocked.number(keyring) != 0;
    }

    boolean isLocked(MemorySegment item) {
        return itemLocked.number(item) != 0;
    }

    /** Returns when the entry was last changed, in seconds since 1970. */
    long lastChange(MemorySegment item) {
        return itemModified.longNumber(item);
    }

    /** Returns the secret of an entry that was found; empty if it was not loaded because the entry is locked. */
    @SuppressWarnings("restricted") // libsecret says how long the value is
    Optional<Secret> secretOf(TimedCall call, MemorySegment item) {
        MemorySegment value = itemSecret.pointer(item);
        if (GLib.isNothing(value)) {
            return Optional.empty();
        }
        try {
            MemorySegment length = call.arena().allocate(JAVA_LONG);
            MemorySegment bytes = valueBytes.pointer(value, length);
            return Optional.of(Secret.copyOf(bytes.reinterpret(length.get(JAVA_LONG, 0))));
        } finally {
            // libsecret overwrites the value itself when nobody holds it any more.
            unrefValue.run(value);
        }
    }

    /** Keeps a secret in an unlocked keyring, in place of the entry with the same attributes. */
    void create(TimedCall call, MemorySegment keyring, Secret secret) throws GLibException {
        MemorySegment label = call.arena().allocateFrom(Entry.LABEL);
        MemorySegment type = call.arena().allocateFrom("text/plain");
        MemorySegment value = secret.lend(bytes -> newValue.pointer(bytes, bytes.byteSize(), type));
        MemorySegment item;
        try {
            item = createItem.pointer(
                    keyring, schema, attributes, label, value, REPLACE, MemorySegment.NULL, call.error());
        } finally {
            unrefValue.run(value);
        }
        call.check();
        glib.owned(item, call.arena());
    }

    /** Removes an unlocked entry. */
    void delete(TimedCall call, MemorySegment item) throws GLibException {
        deleteItem.number(item, MemorySegment.NULL, call.error());
        call.check();
    }

    /**
     * Lets the service ask the person, and waits for as long as that takes.
     *
     * @param locked an entry or a keyring
     * @return whether it is unlocked now
     */
    boolean askToUnlock(TimedCall call, MemorySegment service, MemorySegment locked) throws GLibException {
        // A list of one, which nobody keeps: data, next, previous.
        MemorySegment list = call.arena().allocate(ADDRESS, 3);
        list.set(ADDRESS, 0, locked);
        int unlocked = unlock.number(service, list, MemorySegment.NULL, MemorySegment.NULL, call.error());
        call.check();
        return unlocked > 0;
    }
}
