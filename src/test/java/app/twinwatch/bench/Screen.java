package app.twinwatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A hidden screen of one's own, of which is seen when something is painted: by whatever program, in whatever way.
 *
 * <p>Xvfb keeps the pixels in a file that is looked at as it changes, so that looking costs the X server nothing and
 * needs no window system. Without a window manager the windows stand where programs put them.
 */
final class Screen implements AutoCloseable {
    private static final String SIZE = "1600x1200x24";
    /** The middle, where every measured window has content, and no browser has its title bar. */
    private static final int LEFT = 400;

    private static final int RIGHT = 1200;
    private static final int TOP = 400;
    private static final int BOTTOM = 800;

    /** A single word has more shades; two blank pages of which one is just replacing the other have fewer. */
    private static final int LEAST_COLOURS = 4;

    private static final int NOTHING = 0;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofMillis(50);

    private final Process server;
    private final String display;
    private final IntBuffer pixels;
    private final int start;
    private final int width;

    private Screen(Process server, String display, Path pixels) throws IOException {
        this.server = server;
        this.display = display;
        try (FileChannel file = FileChannel.open(pixels, StandardOpenOption.READ)) {
            // The head of the X Window Dump format: numbers of 32 bits, the first and the 20th say where the pixels
            // begin.
            IntBuffer head = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size())
                    .order(ByteOrder.BIG_ENDIAN)
                    .asIntBuffer();
            this.start = (head.get(0) + head.get(19) * 12) / Integer.BYTES;
            this.width = head.get(12) / Integer.BYTES;
            this.pixels = head;
        }
    }

    /** Says whether there can be such screens here. */
    static boolean isPossible() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    }

    /** @param folder takes the pixels */
    static Screen open(Path folder) throws IOException {
        Process server = new ProcessBuilder(List.of(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        SIZE,
                        "-nolisten",
                        "tcp",
                        "-noreset",
                        "-br",
                        "-nocursor",
                        "-fbdir",
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = server.inputReader();
        String number = output.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new Screen(server, ":" + number.strip(), folder.resolve("Xvfb_screen0"));
    }

    /** Returns what programs find it by. */
    Map<String, String> environment() {
        return Map.of("DISPLAY", display);
    }

    /** Waits until the last window is gone. */
    void awaitEmpty() {
        while (pixel(LEFT, TOP) != NOTHING || colours() > 1) {
            pause();
        }
    }

    /**
     * Waits until a window stands in the middle and something is painted in it.
     *
     * @param program is waited for no longer than it lives
     * @return whether that happened
     */
    boolean awaitPainted(Process program) {
        long begin = System.nanoTime();
        while (pixel(LEFT, TOP) == NOTHING || colours() < LEAST_COLOURS) {
            if (!program.isAlive() || System.nanoTime() - begin > LONGEST.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    /**
     * Waits until something else is painted in the middle than is there now.
     *
     * @param program is waited for no longer than it lives
     * @return whether that happened
     */
    boolean awaitReplaced(Process program) {
        long begin = System.nanoTime();
        int first = fingerprint();
        long since = begin;
        // What is there now may still be on its way.
        while (System.nanoTime() - since < SETTLED.toNanos()) {
            int now = fingerprint();
            if (now != first) {
                first = now;
                since = System.nanoTime();
            }
            pause();
        }
        while (fingerprint() == first) {
            if (!program.isAlive() || System.nanoTime() - begin > LONGEST.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private int fingerprint() {
        int print = 0;
        for (int y = TOP; y < BOTTOM; y += 2) {
            for (int x = LEFT; x < RIGHT; x++) {
                print = 31 * print + pixel(x, y);
            }
        }
        return print;
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }

    /** Counts the colours in the middle, up to as many as say that there is content. */
    private int colours() {
        Set<Integer> colours = new HashSet<>();
        int last = pixel(LEFT, TOP);
        colours.add(last);
        for (int y = TOP; y < BOTTOM && colours.size() < LEAST_COLOURS; y += 2) {
            for (int x = LEFT; x < RIGHT; x++) {
                int next = pixel(x, y);
                if (next != last) {
                    colours.add(next);
                    last = next;
                }
            }
        }
        return colours.size();
    }

    private int pixel(int x, int y) {
        return pixels.get(start + y * width + x);
    }

    @Override
    public void close() {
        server.destroy();
    }
}
