package app.twinwatch.preview;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that were shown last, so that scrolling back is instant. Safe from several threads. */
final class PictureMemory {
    private static final long MOST_BYTES = 48L * 1024 * 1024;

    private final Map<Pictures.Request, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    synchronized Optional<Picture> find(Pictures.Request request) {
        return Optional.ofNullable(pictures.get(request));
    }

    /** Remembers the picture unless it would drive out most others. */
    synchronized void remember(Pictures.Request request, Picture picture) {
        if (picture.weight() > MOST_BYTES / 4) {
            return;
        }
        Picture before = pictures.put(request, picture);
        weight += picture.weight() - (before == null ? 0 : before.weight());
        Iterator<Picture> oldest = pictures.values().iterator();
        while (weight > MOST_BYTES) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
