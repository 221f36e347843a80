package app.twinwatch.desktop;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells the user of the computer something, also while the window can't be seen. Never takes the focus, never throws
 * and never keeps anybody waiting. Safe from any thread.
 */
public interface DesktopNotices extends AutoCloseable {
    /**
     * Shows a notice soon.
     *
     * @param outcome is told what came of it, on a thread of the desktop's
     */
    void show(DesktopNotice notice, Consumer<Showing> outcome);

    /**
     * Has the program's icon say how many twins need attention, where the desktop has such a thing.
     *
     * @param urgent whether the icon should ask for a look
     */
    void badge(int count, boolean urgent);

    /** Shows nothing any more, and takes back the mark on the icon; waits for that no longer than a second. */
    @Override
    void close();

    /**
     * Returns those of this kind of computer. Nothing is loaded and nobody is called before the first notice.
     *
     * @param environment says where the services of this session are
     */
    static DesktopNotices of(OperatingSystem system, Map<String, String> environment) {
        return new QueuedNotices(() -> switch (system) {
            case LINUX -> new FreedesktopService(SessionBusAddress.of(environment));
            case MACOS -> new AppleService();
            case WINDOWS -> new TrayService();
        });
    }
}
