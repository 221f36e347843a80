package app.twinwatch.preview;

import app.twinwatch.desktop.AtomicMove;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps fetched pictures and videos on disk, so that a preview opens at once, offline, and after HeyGen's link expired.
 *
 * <p>A file is named by the SHA-256 of its content; a small note says which content belongs to a twin and the unsigned
 * address of its file. Nothing is named after an address's text, and no signature reaches the disk. Files come in whole,
 * by renaming. When there are too many bytes, what was not used for longest goes. Safe from several threads; a disk that
 * fails only costs another download. Every method touches the disk and belongs on a background thread.
 */
public final class PreviewCache {
    /** How many bytes are kept unless somebody says otherwise. */
    public static final long USUAL_LIMIT = 500_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(PreviewCache.class);
    /** What is left of a full cache, so that not every new file leads to another look through all. */
    private static final double REST = 0.9;

    private final CacheFolders folders;
    private final CacheNotes notes;
    private final InstantSource clock;
    private final Set<Path> inUse = ConcurrentHashMap.newKeySet();
    private volatile long limit = USUAL_LIMIT;
    private long roughSize = -1;
    private boolean tidied;

    /** @param folder holds the files; made when the first one is kept */
    public PreviewCache(Path folder, InstantSource clock) {
        this.folders = CacheFolders.under(folder.toAbsolutePath());
        this.notes = new CacheNotes(folders);
        this.clock = clock;
    }

    /** Keeps no more than this many bytes from now on, and drops at once what is too much. */
    public void limit(long bytes) {
        limit = Math.max(0, bytes);
        synchronized (this) {
            roughSize = reduce(limit, Set.of());
        }
    }

    /** Returns how many bytes the previews take. */
    public long used() {
        return LeastUsed.size(media());
    }

    /** Drops all previews but what is being downloaded; what another program holds open may stay as well. */
    public synchronized void clear() {
        notes.dropAll();
        roughSize = reduce(-1, Set.of());
    }

    /** Returns the whole bytes of a small file; empty if they are not there, not what they were, or too many. */
    Optional<byte[]> bytes(MediaKey key) {
        Optional<KeptFile> kept = find(key).filter(file -> file.size() <= PictureDecoder.MAXIMUM_BYTES);
        try {
            if (kept.isPresent()) {
                byte[] bytes = Files.readAllBytes(kept.get().path());
                if (Sha256.of(bytes).equals(kept.get().digest())) {
                    return Optional.of(bytes);
                }
                CacheFolders.delete(kept.get().path());
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("A preview could not be read: {}", unreadable.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Returns the twin's file if it is there and has its size; marks it as used now. Quick. */
    Optional<KeptFile> find(MediaKey key) {
        Optional<CacheNote> note = notes.find(key);
        if (note.isEmpty()) {
            return Optional.empty();
        }
        Path file = folders.contents().resolve(note.get().fileName());
        try {
            if (!Files.exists(file) || Files.size(file) != note.get().size()) {
                return Optional.empty();
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        touch(file);
        return Optional.of(new KeptFile(file, note.get().digest(), note.get().size()));
    }

    /** Returns the twin's file if every byte of it is what it was. */
    Optional<KeptFile> findWhole(MediaKey key) {
        return find(key).filter(kept -> {
            try {
                return Sha256.of(kept.path()).equals(kept.digest());
            } catch (IOException _) {
                return false;
            }
        });
    }

    /** Keeps the bytes of the twin's file. Never throws. */
    void keep(MediaKey key, byte[] bytes, String ending) {
        try {
            Path temporary = newTemporary(".part");
            try {
                Files.write(temporary, bytes);
                keep(key, temporary, ending);
            } finally {
                discard(temporary);
            }
        } catch (IOException failure) {
            LOG.warn("A preview could not be kept: {}", failure.getClass().getSimpleName());
        }
    }

    /** Moves a whole file into the cache; its content is forced to the disk first. The caller drops what is left of it. */
    KeptFile keep(MediaKey key, Path whole, String ending) throws IOException {
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        CacheNote note = new CacheNote(Sha256.of(whole), ending, Files.size(whole));
        Path target = folders.contents().resolve(note.fileName());
        synchronized (this) {
            folders.create();
            if (!hasContent(target, note)) {
                AtomicMove.over(whole, target);
            }
            touch(target);
            writeNote(key, note);
            grown(note.size(), target);
        }
        return new KeptFile(target, note.digest(), note.size());
    }

    /**
     * Measures anew after files came in otherwise than by being kept, and drops what is too much.
     *
     * @param newest the files that came in and what they were made of; they stay
     */
    synchronized void settle(Set<Path> newest) {
        roughSize = used();
        shrink(newest);
    }

    /** Says whether something more can be kept for which nothing else would have to go soon. */
    synchronized boolean hasRoom() {
        roughSize = roughSize < 0 ? used() : roughSize;
        return roughSize < limit * REST;
    }

    /** Forgets the twin's file, so that it is fetched again. */
    void drop(MediaKey key) {
        notes.drop(key);
    }

    /** Returns the place for the part of the twin's file that has come so far. */
    PartialFile partial(MediaKey key) {
        return new PartialFile(folders, key.name());
    }

    /** Keeps a file from being dropped until {@link #release}. */
    void hold(Path file) {
        inUse.add(file);
    }

    void release(Path file) {
        inUse.remove(file);
    }

    /**
     * Returns a new empty file of this run of the program, to be {@linkplain #release released} when it is finished; those
     * of earlier runs go.
     */
    synchronized Path newTemporary(String ending) throws IOException {
        if (!tidied) {
            tidied = true;
            CacheFolders.files(folders.temporary()).forEach(CacheFolders::delete);
        }
        folders.create();
        Path temporary = Files.createTempFile(folders.temporary(), "", ending);
        hold(temporary);
        return temporary;
    }

    private void discard(Path temporary) {
        CacheFolders.delete(temporary);
        release(temporary);
    }

    /** The same content may be there for another twin, and being played: it is left alone then. */
    private static boolean hasContent(Path file, CacheNote note) {
        try {
            return Files.exists(file)
                    && Files.size(file) == note.size()
                    && Sha256.of(file).equals(note.digest());
        } catch (IOException _) {
            return false;
        }
    }

    private void writeNote(MediaKey key, CacheNote note) throws IOException {
        Path temporary = newTemporary(".note");
        try {
            notes.write(key, note, temporary);
        } finally {
            discard(temporary);
        }
    }

    private void grown(long bytes, Path newest) {
        roughSize = roughSize < 0 ? used() : roughSize + bytes;
        shrink(Set.of(newest));
    }

    private void shrink(Set<Path> newest) {
        if (roughSize > limit) {
            roughSize = reduce((long) (limit * REST), newest);
        }
    }

    private long reduce(long wanted, Set<Path> spared) {
        long left = LeastUsed.reduce(media(), wanted, file -> spared.contains(file) || inUse.contains(file));
        notes.dropEmpty();
        return left;
    }

    private Stream<Path> media() {
        return Stream.of(folders.contents(), folders.partial(), folders.temporary())
                .flatMap(folder -> CacheFolders.files(folder).stream());
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException failure) {
            LOG.debug(
                    "A preview could not be marked as used: {}",
                    failure.getClass().getSimpleName());
        }
    }
}
