package app.twinwatch.store;

import java.util.Optional;

/**
 * How a notice is given.
 *
 * @param desktop whether the computer's desktop shows it while the window is not in front
 * @param sound whether it makes a sound there
 * @param quiet whether nothing is told in the quiet hours
 * @param hours the quiet hours, which are remembered while they are not used
 */
public record NoticeSettings(boolean desktop, boolean sound, boolean quiet, QuietHours hours) {
    /** The settings of a first start. */
    public static final NoticeSettings DEFAULT = new NoticeSettings(true, false, false, QuietHours.NIGHT);

    public NoticeSettings withDesktop(boolean changed) {
        return new NoticeSettings(changed, sound, quiet, hours);
    }

    public NoticeSettings withSound(boolean changed) {
        return new NoticeSettings(desktop, changed, quiet, hours);
    }

    public NoticeSettings withQuiet(boolean changed) {
        return new NoticeSettings(desktop, sound, changed, hours);
    }

    public NoticeSettings withHours(QuietHours changed) {
        return new NoticeSettings(desktop, sound, quiet, changed);
    }

    /** Returns the quiet hours that are in use. */
    public Optional<QuietHours> hoursInUse() {
        return Optional.of(hours).filter(_ -> quiet);
    }
}
