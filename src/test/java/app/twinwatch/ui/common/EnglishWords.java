package app.twinwatch.ui.common;

import app.twinwatch.watch.PastTrainings;
import java.time.ZoneOffset;
import java.util.Locale;

/** The English texts in UTC, for tests that look at words. */
public final class EnglishWords {
    public static final Messages MESSAGES = new Messages(Locale.UK);
    public static final TimeWords TIMES = new TimeWords(MESSAGES, ZoneOffset.UTC);
    public static final TwinWords TWINS = new TwinWords(MESSAGES, TIMES, () -> PastTrainings.NONE);

    private EnglishWords() {}
}
