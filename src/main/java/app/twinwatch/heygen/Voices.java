package app.twinwatch.heygen;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks version 3 about a voice: {@code GET /v3/voices/{voice_id}}. To be called on a virtual thread; safe from several at
 * once.
 */
public final class Voices {
    private static final int NAME_LENGTH = 120;
    private static final int WORD_LENGTH = 40;

    private final HeyGenApi api;
    private final AnswerReader answers;

    public Voices(HeyGenApi api) {
        this.api = api;
        this.answers = AnswerReader.ofVersion3(api.clock());
    }

    /**
     * Asks once, and waits for the answer. May cost the user API credits, so what comes should be kept. Never throws for
     * anything that HeyGen or the network does; a text that can't be a voice's ID is not asked about.
     *
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public VoiceReply ask(String id, ApiKey key) throws InterruptedException {
        if (!ApiAddress.isVoiceId(id)) {
            return new VoiceReply.Unknown();
        }
        return read(api.get(api.address().voice(id), key, ApiCall.Kind.VOICE, Optional.empty()), id);
    }

    VoiceReply read(HeyGenApi.Answer answer, String id) {
        return switch (answers.read(answer)) {
            case AnswerReader.Reading.Nothing(StatusReply.Trouble trouble) -> new VoiceReply.Failed(trouble);
            case AnswerReader.Reading.Unknown(String _) -> new VoiceReply.Unknown();
            case AnswerReader.Reading.Told told -> read(told, id);
        };
    }

    private VoiceReply read(AnswerReader.Reading.Told told, String asked) {
        JsonNode voice = told.body().root().path("data");
        boolean another = Field.text(voice, "voice_id")
                .map(id -> !id.equalsIgnoreCase(asked))
                .orElse(false);
        if (!voice.isObject() || another) {
            return new VoiceReply.Failed(AnswerReader.misshapen(told));
        }
        return Field.plain(voice, "name", NAME_LENGTH)
                .<VoiceReply>map(name -> new VoiceReply.Known(new VoiceFacts(
                        name,
                        Field.plain(voice, "language", WORD_LENGTH),
                        Field.plain(voice, "gender", WORD_LENGTH),
                        // HeyGen gives an address inside its own store at times, which is no link for anybody else.
                        Field.text(voice, "preview_audio_url").flatMap(api.address()::link))))
                .orElseGet(VoiceReply.Unknown::new);
    }
}
