package app.twinwatch.store;

import java.util.List;
import java.util.Optional;

/**
 * What the user has set, and how the window was left.
 *
 * @param theme the look
 * @param textPercent the size of the text, one of {@link #TEXT_SIZES}
 * @param pace how often HeyGen is asked
 * @param learns whether checks are planned around the user's own past trainings
 * @param dailyLimit how many checks a day are made without being asked for, within {@value #LEAST_CHECKS} and
 *     {@value #MOST_CHECKS}
 * @param previewMegabytes how much of the disk pictures and videos may take, in millions of bytes, within
 *     {@value #LEAST_MEGABYTES} and {@value #MOST_MEGABYTES}
 * @param address another address to call HeyGen at, which whoever calls it has to judge; empty for HeyGen's own
 * @param sort the ID of the order of the cards; whoever sorts decides what an unknown one means
 * @param window where the window stood; empty before the first closing
 */
public record Settings(
        Theme theme,
        int textPercent,
        Pace pace,
        boolean learns,
        int dailyLimit,
        int previewMegabytes,
        Optional<String> address,
        String sort,
        Optional<WindowPlace> window) {
    /** The sizes that text may have, in percent of the usual one. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 200);

    public static final int LEAST_CHECKS = 1;
    public static final int MOST_CHECKS = 100_000;
    public static final int LEAST_MEGABYTES = 20;
    public static final int MOST_MEGABYTES = 1_000_000;

    /** The settings of a first start. */
    public static final Settings DEFAULT =
            new Settings(Theme.SYSTEM, 100, Pace.BALANCED, true, 500, 500, Optional.empty(), "attention", Optional.empty());

    /** @throws IllegalArgumentException if a number is out of its range */
    public Settings {
        if (!TEXT_SIZES.contains(textPercent)) {
            throw new IllegalArgumentException("text can't be of " + textPercent + " percent");
        }
        if (dailyLimit < LEAST_CHECKS || dailyLimit > MOST_CHECKS) {
            throw new IllegalArgumentException("a day can't have " + dailyLimit + " checks");
        }
        if (previewMegabytes < LEAST_MEGABYTES || previewMegabytes > MOST_MEGABYTES) {
            throw new IllegalArgumentException("previews can't take " + previewMegabytes + " megabytes");
        }
    }

    public Settings withTheme(Theme changed) {
        return new Settings(changed, textPercent, pace, learns, dailyLimit, previewMegabytes, address, sort, window);
    }

    public Settings withTextPercent(int changed) {
        return new Settings(theme, changed, pace, learns, dailyLimit, previewMegabytes, address, sort, window);
    }

    public Settings withPace(Pace changed) {
        return new Settings(theme, textPercent, changed, learns, dailyLimit, previewMegabytes, address, sort, window);
    }

    public Settings withLearns(boolean changed) {
        return new Settings(theme, textPercent, pace, changed, dailyLimit, previewMegabytes, address, sort, window);
    }

    public Settings withDailyLimit(int changed) {
        return new Settings(theme, textPercent, pace, learns, changed, previewMegabytes, address, sort, window);
    }

    public Settings withPreviewMegabytes(int changed) {
        return new Settings(theme, textPercent, pace, learns, dailyLimit, changed, address, sort, window);
    }

    public Settings withAddress(Optional<String> changed) {
        return new Settings(theme, textPercent, pace, learns, dailyLimit, previewMegabytes, changed, sort, window);
    }

    public Settings withSort(String changed) {
        return new Settings(theme, textPercent, pace, learns, dailyLimit, previewMegabytes, address, changed, window);
    }

    public Settings withWindow(WindowPlace changed) {
        return new Settings(
                theme, textPercent, pace, learns, dailyLimit, previewMegabytes, address, sort, Optional.of(changed));
    }
}
