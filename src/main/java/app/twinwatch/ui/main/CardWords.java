package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TagMark;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.VoiceWords;
import app.twinwatch.ui.main.CardContent.Deed;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.VoiceBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts into words what a card says. Immutable; any thread. */
final class CardWords {
    private static final Duration JUST_NOW = Duration.ofSeconds(50);

    private final Messages messages;
    private final TimeWords times;
    private final TwinWords words;
    private final VoiceBook voices;
    private final TagColours colours;

    CardWords(Messages messages, TimeWords times, TwinWords words, VoiceBook voices, TagColours colours) {
        this.voices = voices;
        this.colours = colours;
        this.messages = messages;
        this.times = times;
        this.words = words;
    }

    /** @param nextCheck when HeyGen is asked about the twin next, if it is planned */
    CardContent content(Twin twin, Optional<Instant> nextCheck, Instant now) {
        return new CardContent(
                twin.displayName(),
                Tone.of(twin.state()),
                words.pill(twin.state()),
                twin.state() instanceof TwinState.Training ? words.elapsed(twin, now) : "",
                words.sentence(twin, now),
                footnote(twin, nextCheck, now),
                twin.state() instanceof TwinState.Ready && voiceName(twin).isEmpty()
                        ? twin.defaultVoiceId().map(AvatarId::shorten).orElse("")
                        : "",
                deed(twin),
                twin.readyVideo().isPresent(),
                ring(twin, now),
                twin.quiet(),
                twin.remarks().tags().stream()
                        .map(tag -> new TagMark(tag, colours.of(tag)))
                        .toList());
    }

    private Optional<String> voiceName(Twin twin) {
        return twin.defaultVoiceId().flatMap(voices::find).map(name -> VoiceWords.of(name, messages));
    }

    private String footnote(Twin twin, Optional<Instant> nextCheck, Instant now) {
        return switch (twin.state()) {
            case TwinState.Ready() ->
                voiceName(twin)
                        .orElseGet(
                                () -> messages.text(twin.defaultVoiceId().isPresent() ? "card.voice" : "card.noVoice"));
            case TwinState.Unchecked() -> messages.text("card.added", times.moment(twin.addedAt(), now));
            case TwinState.Training(), TwinState.Other(String _) -> checked(twin, nextCheck, now);
            case TwinState.Failed(String _) -> times.since(twin.stateSince(), now);
            case TwinState.AwaitingPermission(), TwinState.NotFound() ->
                messages.text("card.since", times.since(twin.stateSince(), now));
        };
    }

    private String checked(Twin twin, Optional<Instant> nextCheck, Instant now) {
        if (twin.lastCheckedAt().isEmpty()) {
            return "";
        }
        Duration past = Duration.between(twin.lastCheckedAt().get(), now);
        String key = past.compareTo(JUST_NOW) < 0 ? "card.checkedJustNow" : "card.checked";
        String ago = times.duration(past);
        return nextCheck
                .filter(next -> next.isAfter(now))
                .map(next -> messages.text(key + "Next", ago, times.duration(Duration.between(now, next))))
                .orElseGet(() -> messages.text(key, ago));
    }

    private OptionalInt ring(Twin twin, Instant now) {
        return words.shareOfUsual(twin, now)
                .map(share -> OptionalInt.of((int) Math.round(100 * share)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Deed> deed(Twin twin) {
        return switch (twin.state()) {
            case TwinState.Ready() -> twin.defaultVoiceId().map(_ -> Deed.COPY_VOICE_ID);
            case TwinState.Failed(String _) -> Optional.of(Deed.SHOW_FIX);
            case TwinState.AwaitingPermission(), TwinState.NotFound(), TwinState.Other(String _) ->
                Optional.of(Deed.SHOW_WHAT_TO_DO);
            case TwinState.Training() -> Optional.of(Deed.CHECK_NOW);
            case TwinState.Unchecked() -> Optional.empty();
        };
    }
}
