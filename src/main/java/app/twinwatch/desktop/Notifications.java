package app.twinwatch.desktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The Desktop Notifications Specification 1.2, as far as Twinwatch uses it. Public because the library calls it. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {
    /** The well-known name of the service. */
    String NAME = "org.freedesktop.Notifications";

    /** Where it is found. */
    String PATH = "/org/freedesktop/Notifications";

    /** What a click on the notice itself is called. */
    String DEFAULT_ACTION = "default";

    /** Returns what the service can do, in words of the specification. */
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /**
     * Shows a notice.
     *
     * @param replaces the number of an earlier one to take the place of; 0 for none
     * @param actions names and words in turn
     * @param expires in milliseconds; -1 leaves it to the service
     * @return its number
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String program,
            UInt32 replaces,
            String icon,
            String title,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int expires);

    /** The user clicked a notice. */
    final class ActionInvoked extends DBusSignal {
        private final UInt32 id;
        private final String action;

        public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
            super(path, id, action);
            this.id = id;
            this.action = action;
        }

        UInt32 id() {
            return id;
        }

        String action() {
            return action;
        }
    }

    /** A notice is gone and its number is free. */
    final class NotificationClosed extends DBusSignal {
        private final UInt32 id;

        public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
        }

        UInt32 id() {
            return id;
        }
    }
}
