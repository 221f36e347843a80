package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real session bus and a real notification service of a test's own, on the screen of the tests. The desktop of whoever
 * runs the tests is out of its reach.
 *
 * <p>Needs the Debian packages dunst, openbox, dbus and libglib2.0-bin, and fails without them: a test that skips itself proves
 * nothing.
 */
public final class PrivateDesktop implements AutoCloseable {
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final String CONTROL = "org.dunstproject.cmd0";

    private final Path folder;
    private final Map<String, String> environment;
    private final Deque<Process> bus = new ArrayDeque<>();
    private final Deque<Process> services = new ArrayDeque<>();
    private final List<Process> others = new ArrayList<>();

    /** A notice as the service remembers it. */
    public record Past(String title, String body, String program, String category) {}

    private PrivateDesktop(Path folder) {
        this.folder = folder;
        this.environment = Map.of(
                "HOME",
                folder.toString(),
                "XDG_RUNTIME_DIR",
                folder.resolve("run").toString(),
                "LC_ALL",
                "C.UTF-8",
                "DBUS_SESSION_BUS_ADDRESS",
                PrivateBus.address(folder));
    }

    /** Starts a bus on which nobody shows notices. */
    public static PrivateDesktop withoutService(Path folder) throws Exception {
        PrivateDesktop desktop = new PrivateDesktop(folder);
        Files.createDirectory(
                folder.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        desktop.startBus();
        return desktop;
    }

    /** Starts a bus and the service. */
    public static PrivateDesktop start(Path folder) throws Exception {
        PrivateDesktop desktop = withoutService(folder);
        desktop.startService();
        return desktop;
    }

    /** What a program on this desktop has in its environment. */
    public Map<String, String> environment() {
        return environment;
    }

    public void startBus() throws Exception {
        bus.push(PrivateBus.start(folder, environment));
    }

    void killBus() throws Exception {
        bus.pop().destroyForcibly().waitFor();
    }

    public void startService() throws Exception {
        Path configuration = folder.resolve("dunstrc");
        Files.writeString(configuration, """
                [global]
                    history_length = 50
                    idle_threshold = 0
                    font = Sans 10
                [urgency_normal]
                    timeout = 0
                """);
        services.push(builder("dunst", "-conf", configuration.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        run("gdbus", "wait", "--session", "--timeout", "10", Notifications.NAME);
    }

    public void killService() throws Exception {
        services.pop().destroyForcibly().waitFor();
    }

    /** Makes the service hang as a program does that waits for a dead network drive. */
    void stopService() throws Exception {
        run("kill", "-STOP", String.valueOf(services.element().pid()));
    }

    void continueService() throws Exception {
        run("kill", "-CONT", String.valueOf(services.element().pid()));
    }

    /** Has windows framed, put away and brought back, as on most desktops. */
    public void startWindowManager() throws IOException {
        others.add(builder("openbox")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Returns how many notices are on the screen. */
    public int displayed() throws Exception {
        return number("displayedLength");
    }

    /** Clicks the newest notice. */
    public void clickNewest() throws Exception {
        control("NotificationAction", "0");
    }

    /** Closes all notices, and returns all that there ever were, the oldest first. */
    public List<Past> all() throws Exception {
        control("NotificationCloseAll");
        List<Past> past = new ArrayList<>();
        // Each is a dictionary, in braces of its own.
        Matcher each = Pattern.compile("\\{(?=')((?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|[^{}'\"])*)\\}")
                .matcher(control("NotificationListHistory"));
        while (each.find()) {
            String fields = each.group(1);
            past.addFirst(new Past(
                    text(fields, "summary"), text(fields, "body"), text(fields, "appname"), text(fields, "category")));
        }
        return past;
    }

    /** Writes all that is said on the bus from now on into a file, as text. */
    public Path record() throws Exception {
        Path file = folder.resolve("recorded.txt");
        others.add(builder("dbus-monitor", "--session")
                .redirectOutput(file.toFile())
                .start());
        Eventually.that("it records", () -> Files.readString(file).contains("NameAcquired"));
        return file;
    }

    @Override
    public void close() {
        Stream.of(others.stream(), services.stream(), bus.stream())
                .flatMap(processes -> processes)
                .forEach(process -> process.destroyForcibly().onExit().join());
    }

    private static String text(String fields, String name) {
        Matcher found = Pattern.compile("'" + name + "': <(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")>")
                .matcher(fields);
        assertThat(found.find()).as(name + " in " + fields).isTrue();
        return (found.group(1) == null ? found.group(2) : found.group(1))
                .replace("\\n", "\n")
                .replaceAll("\\\\(.)", "$1");
    }

    private int number(String property) throws Exception {
        String said = call("org.freedesktop.DBus.Properties.Get", CONTROL, property);
        Matcher found = Pattern.compile("<uint32 (\\d+)>").matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String control(String method, String... arguments) throws Exception {
        return call(CONTROL + "." + method, arguments);
    }

    private String call(String method, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "gdbus", "call", "--session", "--dest", Notifications.NAME, "--object-path", PATH, "--method", method));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = builder(command).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    private ProcessBuilder builder(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder;
    }
}
