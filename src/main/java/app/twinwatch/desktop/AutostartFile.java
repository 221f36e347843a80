package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file that the system looks for at login: a desktop entry (freedesktop's Autostart Specification), or a launch agent
 * (launchd.plist of macOS).
 */
final class AutostartFile implements Autostart {
    private final Path file;
    private final String content;

    private AutostartFile(Path file, String content) {
        this.file = file;
        this.content = content;
    }

    static AutostartFile linux(Map<String, String> environment, Path home, String launcher) {
        String set = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // As the XDG Base Directory Specification demands, a relative path is ignored.
        Path config = set.startsWith("/") ? home.getFileSystem().getPath(set) : home.resolve(".config");
        String entry = """
                [Desktop Entry]
                Type=Application
                Name=Twinwatch
                Exec=%s
                Terminal=false
                """.formatted(quoted(launcher));
        return new AutostartFile(config.resolve("autostart").resolve("twinwatch.desktop"), entry);
    }

    static AutostartFile macos(Path home, String launcher) {
        String agent = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                    <key>Label</key>
                    <string>app.twinwatch</string>
                    <key>ProgramArguments</key>
                    <array>
                        <string>%s</string>
                    </array>
                    <key>RunAtLoad</key>
                    <true/>
                </dict>
                </plist>
                """.formatted(
                        launcher.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        return new AutostartFile(home.resolve("Library/LaunchAgents/app.twinwatch.plist"), agent);
    }

    /** Quotes once for the command line and once for the file, and keeps percent signs from being field codes. */
    private static String quoted(String path) {
        String forCommandLine = path.replaceAll("([\"`$\\\\])", "\\\\$1");
        return '"' + forCommandLine.replace("\\", "\\\\").replace("%", "%%") + '"';
    }

    /** Desktops switch an entry off by a line in it. */
    @Override
    public boolean isOn() throws IOException {
        return Files.isRegularFile(file)
                && Files.readString(file)
                        .lines()
                        .map(line -> line.replace(" ", ""))
                        .noneMatch(
                                line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
    }

    @Override
    public void switchOn() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Override
    public void switchOff() throws IOException {
        Files.deleteIfExists(file);
    }
}
