package app.twinwatch.twin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What HeyGen says about a twin: in one answer, or in all of them together.
 *
 * @param state how the twin stands
 * @param name HeyGen's name for it, as plain text
 * @param startedAt when HeyGen took the order
 * @param picture address of the preview picture; may stay empty for a while after the twin is ready
 * @param video address of the preview video; may stay empty for a while after the twin is ready
 * @param defaultVoiceId often empty even when the twin is ready
 * @param requestId HeyGen's own number of the answer, which its support asks for
 */
public record TwinFacts(
        TwinState state,
        Optional<String> name,
        Optional<Instant> startedAt,
        Optional<MediaLink> picture,
        Optional<MediaLink> video,
        Optional<String> defaultVoiceId,
        Optional<String> requestId) {
    private static final int NAME_LENGTH = 120;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Returns facts that say nothing but the state. */
    public static TwinFacts of(TwinState state) {
        return new TwinFacts(
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    TwinFacts withoutLinks() {
        return new TwinFacts(state, name, startedAt, Optional.empty(), Optional.empty(), defaultVoiceId, requestId);
    }

    /**
     * Returns these as they may be shown, whoever wrote them into a file.
     *
     * @param plausible says whether something can have happened at a moment
     */
    TwinFacts cleaned(Predicate<Instant> plausible) {
        return new TwinFacts(
                state.cleaned(),
                name.map(text -> PlainText.of(text, NAME_LENGTH)).filter(text -> !text.isEmpty()),
                startedAt.filter(plausible),
                picture,
                video,
                defaultVoiceId.filter(voice -> IDENTIFIER.matcher(voice).matches()),
                requestId.map(text -> PlainText.of(text, NAME_LENGTH)).filter(text -> !text.isEmpty()));
    }

    /**
     * Returns what is known after another answer. A fact that the answer leaves out keeps its last value, so that
     * nothing once learned is lost; only a default voice can be withdrawn, by an answer that says ready.
     */
    TwinFacts after(TwinFacts answer) {
        boolean saysWhichVoice = answer.state instanceof TwinState.Ready;
        return new TwinFacts(
                answer.state,
                answer.name.or(() -> name),
                answer.startedAt.or(() -> startedAt),
                answer.picture.or(() -> picture),
                answer.video.or(() -> video),
                saysWhichVoice ? answer.defaultVoiceId : answer.defaultVoiceId.or(() -> defaultVoiceId),
                answer.requestId.or(() -> requestId));
    }
}
