package app.twinwatch.desktop;

import java.awt.Taskbar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices on macOS, by the system's script language: the one way that needs neither a signed bundle nor native code. It
 * tells nothing of a click. The number on the dock icon goes through AWT.
 *
 * <p>Unverified: nobody has run this on macOS yet.
 */
final class AppleService implements NoticeService {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final List<String> interpreter;
    private final Consumer<String> dock;

    AppleService() {
        // The script comes through a pipe, because other users may read a command line.
        this(List.of("/usr/bin/osascript", "-"), AppleService::markDock);
    }

    /**
     * @param interpreter the program that runs a script from its input
     * @param dock draws a text on the dock icon
     */
    AppleService(List<String> interpreter, Consumer<String> dock) {
        this.interpreter = interpreter;
        this.dock = dock;
    }

    @Override
    public void show(DesktopNotice notice) throws NoServiceException {
        try {
            Process process = new ProcessBuilder(interpreter)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream input = process.getOutputStream()) {
                input.write(script(notice).getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new NoServiceException("the script language does not answer");
            }
            if (process.exitValue() != 0) {
                throw new NoServiceException("the script language refused with " + process.exitValue());
            }
        } catch (IOException failure) {
            throw new NoServiceException(failure.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoServiceException("the program ends");
        }
    }

    static String script(DesktopNotice notice) {
        return "display notification " + quoted(notice.body()) + " with title " + quoted(notice.title())
                + (notice.sound() ? " sound name \"Glass\"" : "") + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void badge(int count, boolean urgent) {
        dock.accept(count == 0 ? "" : Integer.toString(count));
    }

    private static void markDock(String text) {
        if (Taskbar.isTaskbarSupported() && Taskbar.getTaskbar().isSupported(Taskbar.Feature.ICON_BADGE_TEXT)) {
            Taskbar.getTaskbar().setIconBadge(text);
        }
    }

    @Override
    public void close() {
        // The dock forgets the number with the program.
    }
}
