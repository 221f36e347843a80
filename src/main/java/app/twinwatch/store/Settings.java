package app.twinwatch.store;

import app.twinwatch.twin.NewsKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the user has set, and how the window was left.
 *
 * @param theme the look
 * @param textPercent the size of the text, one of {@link #TEXT_SIZES}
 * @param pace how often HeyGen is asked
 * @param learns whether checks are planned around the user's own past trainings
 * @param dailyLimit how many checks a day are made without being asked for, within {@value #LEAST_CHECKS} and
 *     {@value #MOST_CHECKS}
 * @param notices which changes of twins are told
 * @param noticeWays how they are told
 * @param previewMegabytes how much of the disk pictures and videos may take, in millions of bytes, within
 *     {@value #LEAST_MEGABYTES} and {@value #MOST_MEGABYTES}
 * @param language the IETF tag of the language that is spoken; empty for the system's, and whoever speaks decides what an
 *     unknown one means
 * @param address another address to call HeyGen at, which whoever calls it has to judge; empty for HeyGen's own
 * @param service which version of HeyGen's interface is asked
 * @param sort the ID of the order of the cards; whoever sorts decides what an unknown one means
 * @param comfort what makes it easier on the eyes
 * @param grid which twins are shown
 * @param window where the window stood; empty before the first closing
 */
public record Settings(
        Theme theme,
        int textPercent,
        Pace pace,
        boolean learns,
        int dailyLimit,
        Set<NewsKind> notices,
        NoticeSettings noticeWays,
        int previewMegabytes,
        Optional<String> language,
        Optional<String> address,
        ServiceSetting service,
        String sort,
        Comfort comfort,
        GridSettings grid,
        Optional<WindowPlace> window) {
    /** The sizes that text may have, in percent of the usual one. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 200);

    public static final int LEAST_CHECKS = 1;
    public static final int MOST_CHECKS = 100_000;
    public static final int LEAST_MEGABYTES = 20;
    public static final int MOST_MEGABYTES = 1_000_000;

    /** The settings of a first start. */
    public static final Settings DEFAULT = new Settings(
            Theme.SYSTEM,
            100,
            Pace.BALANCED,
            true,
            500,
            Set.of(NewsKind.values()),
            NoticeSettings.DEFAULT,
            500,
            Optional.empty(),
            Optional.empty(),
            ServiceSetting.DEFAULT,
            "attention",
            Comfort.DEFAULT,
            GridSettings.DEFAULT,
            Optional.empty());

    /** @throws IllegalArgumentException if a number is out of its range */
    public Settings {
        notices = Set.copyOf(notices);
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
        return with(draft -> draft.theme = changed);
    }

    public Settings withTextPercent(int changed) {
        return with(draft -> draft.textPercent = changed);
    }

    public Settings withPace(Pace changed) {
        return with(draft -> draft.pace = changed);
    }

    public Settings withLearns(boolean changed) {
        return with(draft -> draft.learns = changed);
    }

    public Settings withDailyLimit(int changed) {
        return with(draft -> draft.dailyLimit = changed);
    }

    /** Returns settings by which changes of this kind are told, or are not. */
    public Settings withNotice(NewsKind kind, boolean told) {
        return with(draft -> {
            if (told) {
                draft.notices.add(kind);
            } else {
                draft.notices.remove(kind);
            }
        });
    }

    public Settings withNoticeWays(NoticeSettings changed) {
        return with(draft -> draft.noticeWays = changed);
    }

    public Settings withPreviewMegabytes(int changed) {
        return with(draft -> draft.previewMegabytes = changed);
    }

    public Settings withLanguage(Optional<String> changed) {
        return with(draft -> draft.language = changed);
    }

    public Settings withAddress(Optional<String> changed) {
        return with(draft -> draft.address = changed);
    }

    public Settings withService(ServiceSetting changed) {
        return with(draft -> draft.service = changed);
    }

    public Settings withSort(String changed) {
        return with(draft -> draft.sort = changed);
    }

    public Settings withComfort(Comfort changed) {
        return with(draft -> draft.comfort = changed);
    }

    public Settings withGrid(GridSettings changed) {
        return with(draft -> draft.grid = changed);
    }

    public Settings withWindow(WindowPlace changed) {
        return with(draft -> draft.window = Optional.of(changed));
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings that are being changed. */
    private static final class Draft {
        private Theme theme;
        private int textPercent;
        private Pace pace;
        private boolean learns;
        private int dailyLimit;
        private final Set<NewsKind> notices = EnumSet.noneOf(NewsKind.class);
        private NoticeSettings noticeWays;
        private int previewMegabytes;
        private Optional<String> language;
        private Optional<String> address;
        private ServiceSetting service;
        private String sort;
        private Comfort comfort;
        private GridSettings grid;
        private Optional<WindowPlace> window;

        Draft(Settings from) {
            theme = from.theme;
            textPercent = from.textPercent;
            pace = from.pace;
            learns = from.learns;
            dailyLimit = from.dailyLimit;
            notices.addAll(from.notices);
            noticeWays = from.noticeWays;
            previewMegabytes = from.previewMegabytes;
            language = from.language;
            address = from.address;
            service = from.service;
            sort = from.sort;
            comfort = from.comfort;
            grid = from.grid;
            window = from.window;
        }

        Settings settings() {
            return new Settings(
                    theme,
                    textPercent,
                    pace,
                    learns,
                    dailyLimit,
                    notices,
                    noticeWays,
                    previewMegabytes,
                    language,
                    address,
                    service,
                    sort,
                    comfort,
                    grid,
                    window);
        }
    }
}
