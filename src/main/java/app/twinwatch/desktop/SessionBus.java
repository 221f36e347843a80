package app.twinwatch.desktop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

/** The bus of the user's session: connects when there is something to say, and anew after the bus was gone. One thread at a time. */
final class SessionBus {
    /** What the bus itself is called. */
    private static final String BUS = "org.freedesktop.DBus";

    /** A service that takes longer hangs. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    /** A bus is on this computer and answers at once; the library would wait long for one that is gone to come back. */
    private static final Duration LONGEST_CONNECTING = Duration.ofMillis(500);

    private final Optional<String> address;
    private final List<Listening<?>> listeners;
    private @Nullable DBusConnection connection;

    /** Whoever wants to hear a signal from any sender. */
    record Listening<T extends DBusSignal>(Class<T> signal, Consumer<T> listener) {
        private void begin(DBusConnection connection) throws DBusException {
            DBusSigHandler<T> handler = listener::accept;
            connection.addSigHandler(signal, handler);
        }
    }

    /** @param listeners hear signals on threads of the bus, as long as there is a connection */
    SessionBus(Optional<String> address, List<Listening<?>> listeners) {
        this.address = address;
        this.listeners = List.copyOf(listeners);
    }

    /** Says whether there was a connection that is gone, with all that the other side remembered of it. */
    boolean wasLost() {
        return connection != null && !connection.isConnected();
    }

    /** Returns what calls a service, whether or not anybody offers it. */
    <T extends DBusInterface> T service(String name, String path, Class<T> type) throws NoServiceException {
        return attempt(() -> connection().getRemoteObject(name, path, type));
    }

    /** Tells everybody who listens, and returns when the bus has it. */
    void send(DBusSignal signal) throws NoServiceException {
        attempt(() -> {
            DBusConnection open = connection();
            open.sendMessage(signal);
            // A signal has no answer; but the bus answers a later question only after it.
            return open.getDBusOwnerName(BUS);
        });
    }

    void close() {
        if (connection != null) {
            connection.disconnect();
            connection = null;
        }
    }

    private DBusConnection connection() throws DBusException, NoServiceException {
        if (connection != null && connection.isConnected()) {
            return connection;
        }
        close();
        String place = address.orElseThrow(() -> new NoServiceException("this session has no bus that can be reached"));
        MethodCall.setDefaultTimeout(LONGEST_ANSWER.toMillis());
        DBusConnection opened = DBusConnectionBuilder.forAddress(place)
                .withShared(false)
                .transportConfig()
                .withTimeout((int) LONGEST_CONNECTING.toMillis())
                .back()
                .build();
        connection = opened;
        for (Listening<?> listening : listeners) {
            listening.begin(opened);
        }
        return opened;
    }

    /** Something said on the bus. */
    interface Talk<T> {
        T on() throws DBusException, NoServiceException;
    }

    /** Turns the many ways in which a talk fails into one. */
    static <T> T attempt(Talk<T> talk) throws NoServiceException {
        try {
            return talk.on();
        } catch (DBusException | DBusExecutionException failure) {
            throw new NoServiceException(failure.getClass().getSimpleName());
        }
    }
}
