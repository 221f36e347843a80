package app.twinwatch.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Spares JavaFX the search for a graphics card where there is none: on Linux it loads OpenGL and asks it for one, which
 * takes a tenth of a second of the start, before it paints without.
 */
public final class GraphicsCard {
    private static final String ORDER = "prism.order";
    private static final String WITHOUT = "sw";

    /** Of the kernel's own drivers, of NVIDIA's, of Windows' for the Linux inside it, and of ARM's. */
    private static final List<String> DEVICES = List.of("dri", "nvidiactl", "dxg", "mali0");

    private GraphicsCard() {}

    /**
     * Has JavaFX paint without a graphics card where none is there, unless somebody has told it how to paint. To be called
     * before JavaFX starts.
     *
     * @param properties Java's own
     * @param devices the folder in which Linux has its devices
     */
    public static void doWithoutWhereMissing(Properties properties, OperatingSystem system, Path devices) {
        boolean missing = switch (system) {
            case LINUX ->
                Files.isDirectory(devices)
                        && DEVICES.stream().map(devices::resolve).noneMatch(Files::exists);
            case MACOS, WINDOWS -> false;
        };
        if (missing) {
            properties.putIfAbsent(ORDER, WITHOUT);
        }
    }
}
