package app.twinwatch.fuzz;

import app.twinwatch.heygen.HostileAnswers;
import app.twinwatch.heygen.HostileRetryAfter;
import app.twinwatch.preview.HostilePictureHeads;
import app.twinwatch.preview.HostilePictures;
import app.twinwatch.preview.HostileVideos;
import app.twinwatch.twin.HostilePaste;
import app.twinwatch.ui.handover.HostileLists;
import java.util.function.Supplier;

/** All readers of what comes from strangers. */
enum HostileReaders {
    ANSWERS(HostileAnswers::new, 8),
    RETRY_AFTER(HostileRetryAfter::new, 12),
    PASTED_TEXT(HostilePaste::new, 5),
    LISTS(HostileLists::new, 2),
    PICTURE_HEADS(HostilePictureHeads::new, 8),
    PICTURES(HostilePictures::new, 0.1),
    VIDEOS(HostileVideos::new, 0.4);

    /** A constructor, which has no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<HostileReader> maker;

    private final double share;

    HostileReaders(Supplier<HostileReader> maker, double share) {
        this.maker = maker;
        this.share = share;
    }

    HostileReader make() {
        return maker.get();
    }

    /** Returns how many of so many inputs this one gets, so that the slow ones do not take all the time. */
    int share(int inputs) {
        double all = 0;
        for (HostileReaders one : values()) {
            all += one.share;
        }
        return (int) Math.ceil(inputs * share / all);
    }
}
