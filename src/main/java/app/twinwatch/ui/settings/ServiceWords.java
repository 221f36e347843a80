package app.twinwatch.ui.settings;

import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.store.ServiceSetting;
import app.twinwatch.ui.common.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says in one sentence which version of HeyGen's service is asked, and why. Any thread. */
public final class ServiceWords {
    private final Messages messages;
    private final ZoneId zone;
    private final InstantSource clock;

    public ServiceWords(Messages messages, ZoneId zone, InstantSource clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** Says what a choice of the user's, or else what was found out, means. */
    public String of(ServiceSetting.Wish wish, ServiceChoice choice) {
        return switch (wish) {
            case AUTOMATIC -> of(choice);
            case VERSION_2 -> messages.text("settings.service.chosen.2");
            case VERSION_3 -> messages.text("settings.service.chosen.3");
        };
    }

    /** Says what was found out. */
    public String of(ServiceChoice choice) {
        return switch (choice.reason()) {
            case USUAL -> messages.text("settings.service.usual");
            case RETIRED -> messages.text("settings.service.retired", day(choice.since()));
            case ENDED -> messages.text("settings.service.ended", day(choice.since()));
            case KNOWS_MORE -> messages.text("settings.service.knowsMore");
            case CLOSED -> messages.text("settings.service.closed");
        };
    }

    private String day(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        boolean thisYear =
                day.getYear() == LocalDate.ofInstant(clock.instant(), zone).getYear();
        DateTimeFormatter format = thisYear
                ? DateTimeFormatter.ofPattern(messages.text("time.wholeDayOfYear"), messages.locale())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale());
        return format.format(day);
    }
}
