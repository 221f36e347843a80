package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A session bus on which nobody offers anything, and which starts nobody, so that no test talks to a person's desktop. */
public final class PrivateBus {
    private PrivateBus() {}

    /**
     * Starts a bus, and waits until it listens.
     *
     * @param folder gets the configuration, and must have a folder {@code run} for the socket
     * @param environment what the bus has in its environment beside what this program has
     */
    public static Process start(Path folder, Map<String, String> environment) throws IOException {
        Path configuration = folder.resolve("bus.conf");
        Files.deleteIfExists(socket(folder));
        Files.writeString(configuration, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>unix:path=%s</listen>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(socket(folder)));
        ProcessBuilder builder = new ProcessBuilder(
                        "dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        // It says its address as soon as it listens.
        assertThat(process.inputReader().readLine()).startsWith("unix:");
        return process;
    }

    /** Returns the address under which the bus of this folder is found. */
    public static String address(Path folder) {
        return "unix:path=" + socket(folder);
    }

    private static Path socket(Path folder) {
        return folder.resolve("run/bus");
    }
}
