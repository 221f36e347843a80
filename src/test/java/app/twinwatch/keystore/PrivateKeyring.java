package app.twinwatch.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.PrivateBus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real session bus and a real GNOME Keyring of a test's own, in a folder of its own. The keyrings that the user of
 * this computer may have are out of its reach.
 *
 * <p>Needs the Debian packages gnome-keyring, dbus, libsecret-1-0, libsecret-tools and libglib2.0-bin, and fails without
 * them: a test that skips itself proves nothing.
 */
public final class PrivateKeyring implements AutoCloseable {
    /** What unlocks it. */
    static final String PASSWORD = "test-password";

    private static final String SERVICE = "org.freedesktop.secrets";

    private final Path folder;
    private final Map<String, String> environment;
    private final List<Process> bus = new ArrayList<>();
    private final List<Process> daemons = new ArrayList<>();

    private PrivateKeyring(Path folder) {
        this.folder = folder;
        this.environment = Map.of(
                "HOME", folder.toString(),
                "XDG_RUNTIME_DIR", folder.resolve("run").toString(),
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "GNOME_KEYRING_CONTROL", "",
                "LC_ALL", "C.UTF-8",
                "DBUS_SESSION_BUS_ADDRESS", PrivateBus.address(folder));
    }

    /** Starts a bus on which nobody offers anything, and which starts nobody. */
    public static PrivateKeyring withBusOnly(Path folder) throws Exception {
        PrivateKeyring keyring = new PrivateKeyring(folder);
        for (String name : List.of("run", "data", "config", "cache")) {
            Files.createDirectory(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        keyring.startBus();
        return keyring;
    }

    /** Starts a bus and an unlocked keyring. */
    public static PrivateKeyring unlocked(Path folder) throws Exception {
        PrivateKeyring keyring = withBusOnly(folder);
        keyring.startUnlocked();
        return keyring;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public void startUnlocked() throws Exception {
        startDaemon(PASSWORD, "--unlock");
    }

    /** Starts the daemon as after a log-in without a password: existing keyrings are locked, and none is made. */
    public void startLocked() throws Exception {
        startDaemon("");
    }

    /** Ends the daemon without a warning, and waits until the bus knows. */
    public void killDaemon() throws Exception {
        Process daemon = daemons.removeLast();
        daemon.destroyForcibly().waitFor();
        awaitOwner(false);
    }

    void killBus() throws Exception {
        bus.removeLast().destroyForcibly().waitFor();
    }

    /** Makes the daemon hang as a program does that waits for a dead network drive. */
    public void stopDaemon() throws Exception {
        signal("-STOP");
    }

    public void continueDaemon() throws Exception {
        signal("-CONT");
    }

    /** Locks the keyring as the lock screen of a desktop may do. */
    public void lock() throws Exception {
        run(
                "gdbus",
                "call",
                "--session",
                "--dest",
                SERVICE,
                "--object-path",
                "/org/freedesktop/secrets",
                "--method",
                "org.freedesktop.Secret.Service.Lock",
                "['/org/freedesktop/secrets/collection/login']");
    }

    /** Asks for a key as another program would. */
    public String lookUp(String profile) throws Exception {
        return run("secret-tool", "lookup", "application", "twinwatch", "profile", profile);
    }

    /** Runs a program in the environment of this bus, and returns what it said. */
    String run(String... command) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = start(List.of(command), ProcessBuilder.Redirect.to(output.toFile()), "");
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a program in the environment of this bus. */
    Process start(String... command) throws IOException {
        return start(List.of(command), ProcessBuilder.Redirect.DISCARD, "");
    }

    /** Waits until somebody offers a service of this name on the bus. */
    void awaitName(String name) throws Exception {
        run("gdbus", "wait", "--session", "--timeout", "10", name);
    }

    @Override
    public void close() {
        Stream.concat(daemons.stream(), bus.stream())
                .forEach(process -> process.destroyForcibly().onExit().join());
    }

    private void startBus() throws Exception {
        bus.add(PrivateBus.start(folder, environment));
    }

    private void startDaemon(String password, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("gnome-keyring-daemon", "--foreground", "--components=secrets"));
        command.addAll(List.of(options));
        daemons.add(start(command, ProcessBuilder.Redirect.DISCARD, password));
        awaitOwner(true);
    }

    private void awaitOwner(boolean wanted) throws Exception {
        if (wanted) {
            awaitName(SERVICE);
        }
        String said = run(
                "gdbus",
                "call",
                "--session",
                "--dest",
                "org.freedesktop.DBus",
                "--object-path",
                "/org/freedesktop/DBus",
                "--method",
                "org.freedesktop.DBus.NameHasOwner",
                SERVICE);
        assertThat(said.strip()).isEqualTo("(" + wanted + ",)");
    }

    private void signal(String name) throws Exception {
        run("kill", name, String.valueOf(daemons.getLast().pid()));
    }

    private Process start(List<String> command, ProcessBuilder.Redirect output, String input) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output).redirectError(ProcessBuilder.Redirect.DISCARD);
        environment.forEach(builder.environment()::put);
        builder.environment().remove("GNOME_KEYRING_CONTROL");
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }
}
