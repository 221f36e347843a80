package app.twinwatch.desktop;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The user's own list of programs that Windows starts at login, by the system's program for the registry. */
final class AutostartRegistry implements Autostart {
    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String NAME = "Twinwatch";
    private static final int LONGEST_SECONDS = 10;

    private final String launcher;
    private final Commands commands;

    /** Runs a program and waits for its end. */
    interface Commands {
        /** Returns its exit code. */
        int run(List<String> command) throws IOException;
    }

    AutostartRegistry(String launcher, Commands commands) {
        this.launcher = launcher;
        this.commands = commands;
    }

    @Override
    public boolean isOn() throws IOException {
        return commands.run(List.of("reg", "query", KEY, "/v", NAME)) == 0;
    }

    @Override
    public void switchOn() throws IOException {
        // A path with spaces needs quotes of its own in the registry.
        String value = "\\\"" + launcher + "\\\"";
        expectDone(List.of("reg", "add", KEY, "/v", NAME, "/t", "REG_SZ", "/d", value, "/f"));
    }

    @Override
    public void switchOff() throws IOException {
        if (isOn()) {
            expectDone(List.of("reg", "delete", KEY, "/v", NAME, "/f"));
        }
    }

    private void expectDone(List<String> command) throws IOException {
        int code = commands.run(command);
        if (code != 0) {
            throw new IOException("the registry refused the change (" + code + ")");
        }
    }

    static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the registry does not answer");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            process.destroy();
        }
    }
}
