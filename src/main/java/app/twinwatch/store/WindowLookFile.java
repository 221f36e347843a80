package app.twinwatch.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link WindowLook} from one start to the next, in {@code window.look}. It belongs to one list and to one state
 * of the settings: after any other change of these two files it is not shown any more.
 *
 * <p>Nothing is lost with it, so that every fault is only a start without it. Touches the disk; for one thread at a time.
 */
public final class WindowLookFile {
    /** The name of the file in the cache folder. */
    public static final String NAME = "window.look";

    private static final Logger LOG = LoggerFactory.getLogger(WindowLookFile.class);
    /** Says what the file is, and which of its forms. */
    private static final int FORM = 0x5457_4C01;

    private static final int MOST_BYTES = WindowLook.MOST_PIXELS * WindowLook.BYTES_OF_PIXEL;
    private static final int CHUNK = 1 << 16;
    private static final List<String> DECISIVE = List.of(WatchlistFile.NAME, SettingsFile.NAME);

    private final Path file;
    private final Path dataFolder;

    /** Prepares the file without touching the disk. */
    public WindowLookFile(Path cacheFolder, Path dataFolder) {
        this.file = cacheFolder.resolve(NAME);
        this.dataFolder = dataFolder;
    }

    /**
     * Takes the picture of the last run out of the folder, if it is still true. It is gone then, so that a run that fails is
     * followed by one without it. Never throws.
     */
    public Optional<WindowLook> take() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] content = Files.size(file) <= MOST_BYTES ? Files.readAllBytes(file) : new byte[0];
            Files.delete(file);
            return parse(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException failure) {
            LOG.debug(
                    "The window's picture could not be read: {}",
                    failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Keeps the picture for the list and the settings that are saved now. Never throws. */
    public void keep(WindowLook look) {
        try {
            new AtomicFile(file).write(format(look), false);
        } catch (IOException | RuntimeException failure) {
            LOG.debug(
                    "The window's picture could not be kept: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private byte[] format(WindowLook look) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // The user waits for the end of the program, and the next start has little to read in any case.
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED);
                DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, CHUNK))) {
            out.writeInt(FORM);
            out.writeUTF(savedState());
            out.writeUTF(look.circumstances());
            WindowPlace place = look.place();
            out.writeDouble(place.x());
            out.writeDouble(place.y());
            out.writeDouble(place.width());
            out.writeDouble(place.height());
            out.writeBoolean(place.maximized());
            out.writeInt(look.width());
            out.writeInt(look.height());
            Channels.newChannel(out).write(look.pixels().duplicate().rewind());
        }
        return bytes.toByteArray();
    }

    private Optional<WindowLook> parse(InputStream content) throws IOException {
        try (Inflater inflater = new Inflater();
                DataInputStream in = new DataInputStream(new InflaterInputStream(content, inflater, CHUNK))) {
            if (in.readInt() != FORM || !in.readUTF().equals(savedState())) {
                return Optional.empty();
            }
            String circumstances = in.readUTF();
            WindowPlace place = new WindowPlace(
                    in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readBoolean());
            int width = in.readInt();
            int height = in.readInt();
            if (!WindowLook.isPossible(width, height)) {
                return Optional.empty();
            }
            // Outside the heap, which is small, because it is needed for a second only.
            ByteBuffer pixels = ByteBuffer.allocateDirect(width * height * WindowLook.BYTES_OF_PIXEL);
            ReadableByteChannel channel = Channels.newChannel(in);
            while (pixels.hasRemaining()) {
                if (channel.read(pixels) < 0) {
                    return Optional.empty();
                }
            }
            // The check sum of it all comes at the end.
            boolean whole = in.read() < 0;
            return whole
                    ? Optional.of(new WindowLook(circumstances, place, width, height, pixels.rewind()))
                    : Optional.empty();
        }
    }

    /** Says in which state the files are that decide what the window shows. */
    private String savedState() {
        return DECISIVE.stream()
                .map(name -> name + stateOf(dataFolder.resolve(name)))
                .collect(Collectors.joining());
    }

    private static String stateOf(Path saved) {
        try {
            if (!Files.exists(saved)) {
                return " is missing;";
            }
            BasicFileAttributes attributes = Files.readAttributes(saved, BasicFileAttributes.class);
            return " has " + attributes.size() + " bytes of " + attributes.lastModifiedTime() + ";";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
