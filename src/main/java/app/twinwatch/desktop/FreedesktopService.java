package app.twinwatch.desktop;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Notices through the notification service of a Linux desktop, by the Desktop Notifications Specification 1.2. Which
 * program offers it may change at any time, so it is asked anew for each notice what it can do.
 */
final class FreedesktopService implements NoticeService {
    private static final String PROGRAM = "Twinwatch";

    /** The name of the desktop file, by which the desktop finds the icon and the user's choices for this program. */
    private static final String DESKTOP_ENTRY = "twinwatch";

    private static final String LAUNCHER_PATH = "/app/twinwatch/LauncherEntry";
    private static final byte NORMAL = 1;
    private static final byte CRITICAL = 2;

    /** The library's own remarks may quote a message, and a notice may name a person; held so that it is not forgotten. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.freedesktop.dbus");

    private final SessionBus bus;
    private final Map<UInt32, DesktopNotice> open = new ConcurrentHashMap<>();
    private boolean badged;
    private @Nullable Variant<NoticeIcon> icon;

    /** @param address where the session's bus is; empty if there is none */
    FreedesktopService(Optional<String> address) {
        LIBRARY_LOG.setLevel(Level.OFF);
        bus = new SessionBus(
                address,
                List.of(
                        new SessionBus.Listening<>(Notifications.ActionInvoked.class, this::clicked),
                        new SessionBus.Listening<>(
                                Notifications.NotificationClosed.class, closed -> open.remove(closed.id()))));
    }

    @Override
    public void show(DesktopNotice notice) throws NoServiceException {
        if (bus.wasLost()) {
            open.clear();
        }
        Notifications service = bus.service(Notifications.NAME, Notifications.PATH, Notifications.class);
        UInt32 id = SessionBus.attempt(() -> {
            List<String> abilities = service.capabilities();
            return service.show(
                    PROGRAM,
                    replaced(notice),
                    "",
                    notice.title(),
                    abilities.contains("body-markup") ? escaped(notice.body()) : notice.body(),
                    abilities.contains("actions") ? List.of(Notifications.DEFAULT_ACTION, "") : List.of(),
                    hints(notice),
                    -1);
        });
        open.put(id, notice);
    }

    /** Returns the number of an open notice about the same; 0 for none. */
    private UInt32 replaced(DesktopNotice notice) {
        return open.entrySet().stream()
                .filter(entry ->
                        notice.topic().isPresent() && entry.getValue().topic().equals(notice.topic()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(new UInt32(0));
    }

    private Map<String, Variant<?>> hints(DesktopNotice notice) {
        Map<String, Variant<?>> hints = new HashMap<>();
        hints.put("urgency", new Variant<>(notice.urgent() ? CRITICAL : NORMAL));
        hints.put("category", new Variant<>("x-twinwatch.news"));
        hints.put("desktop-entry", new Variant<>(DESKTOP_ENTRY));
        if (notice.sound()) {
            hints.put("sound-name", new Variant<>("message-new-instant"));
        } else {
            hints.put("suppress-sound", new Variant<>(true));
        }
        try {
            if (icon == null) {
                icon = NoticeIcon.load();
            }
            hints.put("image-data", icon);
        } catch (IOException _) {
            // A notice without a picture says the same.
        }
        return hints;
    }

    private void clicked(Notifications.ActionInvoked click) {
        DesktopNotice notice = open.get(click.id());
        if (notice != null && click.action().equals(Notifications.DEFAULT_ACTION)) {
            notice.clicked().run();
        }
    }

    @Override
    public void badge(int count, boolean urgent) throws NoServiceException {
        try {
            bus.send(new LauncherEntry.Update(
                    LAUNCHER_PATH,
                    "application://" + DESKTOP_ENTRY + ".desktop",
                    Map.of(
                            "count", new Variant<>((long) count),
                            "count-visible", new Variant<>(count > 0),
                            "urgent", new Variant<>(urgent))));
        } catch (DBusException failure) {
            throw new NoServiceException(failure.getClass().getSimpleName());
        }
        badged = count > 0;
    }

    @Override
    public void close() {
        if (badged && !bus.wasLost()) {
            try {
                badge(0, false);
            } catch (NoServiceException _) {
                // Where nobody listens there is no mark either.
            }
        }
        bus.close();
    }

    /** What looks like markup would be read as such, and HeyGen's words or a name may hold anything. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
