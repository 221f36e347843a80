package app.twinwatch.bench;

import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Objects;
import javafx.scene.input.KeyCode;

/**
 * The process of {@link Saving}: takes one twin after another off the list and waits until the file is another one. Its
 * arguments are the data folder, one for what is written beside it, and how often.
 */
final class SavingRun {
    static final String SAVED = "from the change to the file";
    static final String WRITTEN = "making the text and writing it alone";
    static final String BARE = "writing the same bytes with one fsync, and renaming";
    private static final String REPAINTED = "from the change to the repainted list";
    private static final String WORK = "work of the FX thread, from the change to the file";

    private static final int WARM_UP = 2;

    private final Path file;
    private final Path beside;
    private final TwinwatchWindow window;
    private final WatchlistFile other;
    private final SavedWatchlist list;

    private SavingRun(Path data, Path beside, TwinwatchWindow window) {
        this.file = data.resolve(WatchlistFile.NAME);
        this.beside = beside;
        this.window = window;
        this.other = new WatchlistFile(beside, InstantSource.system());
        other.read();
        this.list =
                new WatchlistFile(data, InstantSource.system()).read().content().orElseThrow();
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        TwinwatchWindow window = TwinwatchWindow.open(SavedTwins.arguments(data, SavedTwins.MANY));
        SavingRun run = new SavingRun(data, Path.of(arguments[1]), window);
        int rounds = Integer.parseInt(arguments[2]);
        for (int round = -WARM_UP; round < rounds; round++) {
            run.measure(round >= 0);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void measure(boolean counts) throws Exception {
        Fx.settle();
        Object before = key();
        int left = Fx.ask(window::twinsInGrid) - 1;
        long workBefore = Fx.ask(Fx::work);
        long begin = System.nanoTime();
        Fx.Cost cost = Fx.measure(
                window.scene(),
                () -> TwinwatchWindow.press(window.grid(), KeyCode.DELETE, false),
                () -> window.twinsInGrid() == left);
        Fx.until(() -> !before.equals(key()));
        double saved = Fx.milliseconds(System.nanoTime() - begin);
        double work = Fx.milliseconds(Fx.ask(Fx::work) - workBefore);
        double bare = writeBare();
        double written = write();
        if (counts) {
            Child.tell(REPAINTED, cost.painted());
            Child.tell(SAVED, saved);
            Child.tell(WORK, work);
            Child.tell(WRITTEN, written);
            Child.tell(BARE, bare);
        }
    }

    /** Returns what becomes another one when the file is replaced. */
    private Object key() throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "files have keys here");
    }

    private double write() {
        long begin = System.nanoTime();
        other.write(list);
        return Fx.milliseconds(System.nanoTime() - begin);
    }

    private double writeBare() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        Path temporary = beside.resolve("bare.tmp");
        long begin = System.nanoTime();
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, beside.resolve("bare.json"), StandardCopyOption.ATOMIC_MOVE);
        return Fx.milliseconds(System.nanoTime() - begin);
    }
}
