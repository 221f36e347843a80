package app.twinwatch.desktop;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Notices on Windows, by an icon in the notification area that appears with the first of them. A click on the notice or
 * on the icon counts for the latest notice; that is all that Windows tells. The sound is the system's own choice.
 *
 * <p>There is no number on the icon of the task bar: it would take a native interface with a drawing of each number.
 *
 * <p>Unverified: nobody has run this on Windows yet.
 */
final class TrayService implements NoticeService {
    private static final String RESOURCE = "/app/twinwatch/icons/icon-32.png";
    private static final String PROGRAM = "Twinwatch";

    private final Tray tray;
    private volatile @Nullable DesktopNotice latest;
    private boolean added;

    /** The notification area. */
    interface Tray {
        /** Adds the icon. */
        void add(Runnable clicked) throws NoServiceException;

        void show(DesktopNotice notice);

        void remove();
    }

    TrayService() {
        this(new SystemArea());
    }

    TrayService(Tray tray) {
        this.tray = tray;
    }

    @Override
    public void show(DesktopNotice notice) throws NoServiceException {
        if (!added) {
            tray.add(this::clicked);
            added = true;
        }
        latest = notice;
        tray.show(notice);
    }

    private void clicked() {
        DesktopNotice notice = latest;
        if (notice != null) {
            notice.clicked().run();
        }
    }

    @Override
    public void badge(int count, boolean urgent) {
        // See above.
    }

    @Override
    public void close() {
        if (added) {
            tray.remove();
            added = false;
        }
    }

    /** The one of the system. */
    private static final class SystemArea implements Tray {
        private @Nullable TrayIcon icon;

        @Override
        public void add(Runnable clicked) throws NoServiceException {
            if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
                throw new NoServiceException("there is no notification area");
            }
            try (InputStream file = Objects.requireNonNull(TrayService.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                Image picture = ImageIO.read(file);
                TrayIcon made = new TrayIcon(picture, PROGRAM);
                made.setImageAutoSize(true);
                made.addActionListener(_ -> clicked.run());
                SystemTray.getSystemTray().add(made);
                icon = made;
            } catch (IOException | AWTException failure) {
                throw new NoServiceException(failure.getClass().getSimpleName());
            }
        }

        @Override
        public void show(DesktopNotice notice) {
            if (icon != null) {
                TrayIcon.MessageType type = notice.urgent() ? TrayIcon.MessageType.WARNING : TrayIcon.MessageType.NONE;
                icon.displayMessage(notice.title(), notice.body(), type);
            }
        }

        @Override
        public void remove() {
            if (icon != null) {
                SystemTray.getSystemTray().remove(icon);
            }
        }
    }
}
