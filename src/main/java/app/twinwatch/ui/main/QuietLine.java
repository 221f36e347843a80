package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Says in the status bar that nothing is told for a while, until when, and how much there will be to tell. UI thread only. */
public final class QuietLine {
    private final NewsViewModel news;
    private final Messages messages;
    private final Supplier<ZoneId> place;

    /** @param place the time zone, asked anew each time */
    public QuietLine(NewsViewModel news, Messages messages, Supplier<ZoneId> place) {
        this.news = news;
        this.messages = messages;
        this.place = place;
    }

    /** The sentence; empty while there is no quiet. */
    ObservableValue<String> wordsProperty() {
        return Bindings.createStringBinding(
                () -> words(
                        news.quietUntilProperty().get(), news.heldBackProperty().get()),
                news.quietUntilProperty(),
                news.heldBackProperty());
    }

    /** Says what becomes of what is held back. */
    String explanation() {
        return messages.text("status.quiet.tip");
    }

    private String words(Optional<Instant> until, int heldBack) {
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale());
        return until.map(end -> messages.text("status.quiet", time.format(end.atZone(place.get())), heldBack))
                .orElse("");
    }
}
