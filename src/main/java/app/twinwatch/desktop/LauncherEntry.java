package app.twinwatch.desktop;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * How a program marks its icon in the docks of Unity, KDE Plasma, Dash to Dock and their like: a signal that whoever has
 * a dock may hear. Public because the library calls it.
 */
@DBusInterfaceName("com.canonical.Unity.LauncherEntry")
public interface LauncherEntry extends DBusInterface {
    /** The mark is another one now. */
    final class Update extends DBusSignal {
        /** @param program the name of its desktop file, as in {@code application://name.desktop} */
        public Update(String path, String program, Map<String, Variant<?>> properties) throws DBusException {
            super(path, program, properties);
        }
    }
}
