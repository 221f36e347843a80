package app.twinwatch.ui.handover;

import app.twinwatch.preview.FileCopy;
import app.twinwatch.preview.FileCopy.Result;
import app.twinwatch.preview.PictureFile;
import app.twinwatch.preview.PictureResult;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.VideoDownload;
import app.twinwatch.preview.VideoResult;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.FileName;
import app.twinwatch.ui.handover.SavingReport.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves pictures and videos of twins into a folder, one after the other, out of what is kept or fetched. A file that is
 * there stays: one that is the same is left alone, and beside another one the new one gets a number. Used once, on one
 * thread that may wait; cancelled from any.
 */
final class PreviewSaver {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewSaver.class);
    private static final int SHORT_ID = 8;
    /** The smallest size at which a picture can be asked for only to hear why there is none. */
    private static final int ANY_SIZE = 64;

    private final Videos videos;
    private final Pictures pictures;
    private final Path folder;
    private final List<Twin> without = new ArrayList<>();
    private final List<Twin> expired = new ArrayList<>();
    private final List<Twin> unreachable = new ArrayList<>();
    private final List<Twin> unusable = new ArrayList<>();
    private final List<Twin> refused = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile @Nullable VideoDownload download;
    private Optional<Stop> stopped = Optional.empty();
    private int saved;
    private int already;

    PreviewSaver(Videos videos, Pictures pictures, Path folder) {
        this.videos = videos;
        this.pictures = pictures;
        this.folder = folder;
    }

    /** Gives up soon; what is saved stays. */
    void cancel() {
        cancelled = true;
        VideoDownload present = download;
        if (present != null) {
            present.cancel();
        }
    }

    /**
     * Saves what there is, and comes back when all is done.
     *
     * @param progress is told each twin and how many came before it
     */
    SavingReport save(List<Twin> twins, ObjIntConsumer<Twin> progress) {
        for (int index = 0; index < twins.size() && !cancelled && stopped.isEmpty(); index++) {
            progress.accept(twins.get(index), index);
            try {
                save(twins.get(index));
            } catch (RuntimeException unforeseen) {
                LOG.warn("Previews were not saved: {}", unforeseen.getClass().getSimpleName());
                refused.add(twins.get(index));
            }
        }
        return new SavingReport(
                saved,
                already,
                List.copyOf(without),
                List.copyOf(expired),
                List.copyOf(unreachable),
                List.copyOf(unusable),
                List.copyOf(refused),
                stopped,
                cancelled);
    }

    private void save(Twin twin) {
        if (twin.video().isEmpty() && twin.picture().isEmpty()) {
            without.add(twin);
            return;
        }
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        twin.picture().ifPresent(link -> fates.add(savePicture(twin, link)));
        if (!cancelled && stopped.isEmpty()) {
            twin.video().ifPresent(link -> fates.add(saveVideo(twin, link)));
        }
        // The picture and the film may fail in two ways; the user hears of both.
        for (Fate fate : fates) {
            switch (fate) {
                case EXPIRED -> expired.add(twin);
                case UNREACHABLE -> unreachable.add(twin);
                case UNUSABLE -> unusable.add(twin);
                case REFUSED -> refused.add(twin);
                case SAVED, ENDED -> {}
            }
        }
    }

    /** What became of one file. */
    private enum Fate {
        SAVED,
        EXPIRED,
        UNREACHABLE,
        UNUSABLE,
        REFUSED,
        /** Neither saved nor failed, because everything ends here. */
        ENDED
    }

    private Fate stop(Stop reason) {
        stopped = Optional.of(reason);
        return Fate.ENDED;
    }

    private Fate savePicture(Twin twin, MediaLink link) {
        Optional<PictureFile> file = pictures.original(twin.id(), link).join();
        if (file.isPresent()) {
            return copy(twin, file.get().path(), file.get().ending());
        }
        // The same question was answered a moment ago, so it costs nothing.
        PictureResult why =
                pictures.picture(twin.id(), link, ANY_SIZE, ANY_SIZE).join();
        return switch (why) {
            // It can be shown, and yet there is no file.
            case PictureResult.Shown _ -> stop(Stop.CACHE);
            case PictureResult.Unavailable(PictureResult.Unavailable.Reason reason) ->
                switch (reason) {
                    case LINK_EXPIRED -> Fate.EXPIRED;
                    case UNREACHABLE -> Fate.UNREACHABLE;
                    case REFUSED_ADDRESS, TOO_LARGE, NOT_A_PICTURE, DAMAGED -> Fate.UNUSABLE;
                };
        };
    }

    private Fate saveVideo(Twin twin, MediaLink link) {
        VideoDownload started = videos.fetch(twin.id(), link, _ -> {});
        download = started;
        if (cancelled) {
            started.cancel();
        }
        VideoResult result = started.result().toCompletableFuture().join();
        download = null;
        return switch (result) {
            case VideoResult.Ready(var file) -> copy(twin, file.path(), "mp4");
            case VideoResult.Unplayable(var _, Path file) -> copy(twin, file, FileName.endingOf(file, "mp4"));
            case VideoResult.LinkExpired() -> Fate.EXPIRED;
            case VideoResult.Failed(VideoResult.Failed.Reason reason, boolean _) ->
                switch (reason) {
                    case UNREACHABLE, TOO_SLOW, BROKEN_OFF -> Fate.UNREACHABLE;
                    case REFUSED_ADDRESS, TOO_LARGE, NOT_A_VIDEO, EMPTY, TRUNCATED -> Fate.UNUSABLE;
                    case DISK -> stop(Stop.CACHE);
                };
            case VideoResult.Cancelled() -> Fate.ENDED;
        };
    }

    private Fate copy(Twin twin, Path kept, String ending) {
        Optional<Path> target = free(twin, kept, ending);
        if (target.isEmpty()) {
            already++;
            return Fate.SAVED;
        }
        return switch (FileCopy.save(kept, target.get()).join()) {
            case Result.Copied(Path _) -> {
                saved++;
                yield Fate.SAVED;
            }
            case Result.NotCopied(Result.Reason reason) ->
                switch (reason) {
                    case NO_ROOM -> stop(Stop.NO_ROOM);
                    case NOT_ALLOWED -> stop(Stop.NOT_ALLOWED);
                    case NO_FOLDER -> stop(Stop.NO_FOLDER);
                    // It had to make room in the cache in this moment, and can be fetched again.
                    case GONE -> Fate.UNREACHABLE;
                    case OTHER -> Fate.REFUSED;
                };
        };
    }

    /** Returns a name that is free; empty if the very same file is there already. */
    private Optional<Path> free(Twin twin, Path kept, String ending) {
        String id = twin.id().value();
        String shortId = id.substring(0, Math.min(SHORT_ID, id.length()));
        for (int number = 1; ; number++) {
            String mark = " (" + shortId + ")" + (number > 1 ? " " + number : "");
            Path candidate = folder.resolve(FileName.of(twin.displayName(), shortId, mark, ending));
            if (!Files.exists(candidate)) {
                return Optional.of(candidate);
            }
            if (isSame(kept, candidate)) {
                return Optional.empty();
            }
        }
    }

    private static boolean isSame(Path kept, Path candidate) {
        try {
            return Files.isRegularFile(candidate) && Files.mismatch(kept, candidate) < 0;
        } catch (IOException _) {
            return false;
        }
    }
}
