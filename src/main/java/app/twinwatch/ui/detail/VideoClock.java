package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import java.time.Duration;

/** Says a place in a film, such as "0:07", or "1:02:07" in a film of an hour and more. Immutable; any thread. */
final class VideoClock {
    private final Messages messages;

    VideoClock(Messages messages) {
        this.messages = messages;
    }

    /** @param length of the whole film, which decides whether hours are said */
    String say(Duration place, Duration length) {
        String seconds = twoDigits(place.toSecondsPart());
        return length.toHours() == 0
                ? messages.text("video.clock", place.toMinutes(), seconds)
                : messages.text("video.clock.hours", place.toHours(), twoDigits(place.toMinutesPart()), seconds);
    }

    private String twoDigits(int number) {
        return String.format(messages.locale(), "%02d", number);
    }
}
