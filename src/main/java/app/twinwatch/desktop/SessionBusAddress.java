package app.twinwatch.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out where the bus of the user's session listens. */
final class SessionBusAddress {
    private static final String UNIX_FILE = "unix:path=";

    private SessionBusAddress() {}

    /**
     * Returns the first address that is a socket in the file system, the only kind that Java can open; empty if there
     * is none.
     */
    static Optional<String> of(Map<String, String> environment) {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        return Stream.of(named.split(";"))
                .map(String::strip)
                .filter(address -> address.startsWith(UNIX_FILE))
                .findFirst()
                .or(() -> named.isBlank() ? usual(environment) : Optional.empty());
    }

    /** Where systemd has it, for a program that was started without the variable. */
    private static Optional<String> usual(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("bus"))
                .filter(Files::exists)
                .map(socket -> UNIX_FILE + socket);
    }
}
