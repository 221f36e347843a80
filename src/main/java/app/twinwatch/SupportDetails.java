package app.twinwatch;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.settings.KeyControl;
import app.twinwatch.watch.WatcherStatus;
import java.nio.file.Path;
import java.util.Optional;

/** What support wants to know about this run: no key, no address that could hold one, no name and no ID of a twin. */
final class SupportDetails {
    private final Messages messages;
    private final Session session;
    private final KeyControl keys;
    private final Optional<Path> dataFolder;

    SupportDetails(Messages messages, Session session, KeyControl keys, Optional<Path> dataFolder) {
        this.messages = messages;
        this.session = session;
        this.keys = keys;
        this.dataFolder = dataFolder;
    }

    /** Returns the details as they are now. FX thread only. */
    String text() {
        Optional<WatcherStatus> status =
                session.models().status().statusProperty().get();
        Computer computer = Computer.current();
        return messages.text(
                "support.details",
                Version.TEXT,
                computer.system(),
                computer.java(),
                computer.javaFx(),
                session.twins(),
                status.map(now -> now.connection().getClass().getSimpleName()).orElse("?"),
                status.map(now -> now.today().used()).orElse(0),
                keys.standingProperty().get().getClass().getSimpleName(),
                dataFolder.map(SupportDetails::withoutHome).orElse("-"));
    }

    /** The name of the user's home often is the user's own. */
    private static String withoutHome(Path folder) {
        Path home = Computer.home();
        return folder.startsWith(home) ? "~/" + home.relativize(folder) : folder.toString();
    }
}
