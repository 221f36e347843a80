package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.net.http.HttpHeaders;
import java.time.InstantSource;

/** Decides what an answer says about one twin. Pure but for the clock, and never throws, whatever the body is. */
final class StatusReader {
    private final AnswerReader answers;
    private final ApiAddress from;
    private final InstantSource clock;

    /** Reads the answers of version 2 that come from this address. */
    StatusReader(ApiAddress from, InstantSource clock) {
        this(AnswerReader.ofVersion2(clock), from, clock);
    }

    StatusReader(AnswerReader answers, ApiAddress from, InstantSource clock) {
        this.answers = answers;
        this.from = from;
        this.clock = clock;
    }

    /** @param asked the ID that was asked about; facts about another one are never taken for its own */
    StatusReply read(AvatarId asked, HeyGenApi.Answer answer) {
        return read(asked, answers.read(answer));
    }

    StatusReply read(AvatarId asked, int status, HttpHeaders headers, AnswerBody parsed) {
        return read(asked, answers.read(status, headers, parsed));
    }

    StatusReply read(AvatarId asked, AnswerReader.Reading reading) {
        return switch (reading) {
            case AnswerReader.Reading.Nothing(StatusReply.Trouble trouble) -> trouble;
            case AnswerReader.Reading.Unknown(String words) -> new StatusReply.UnknownTwin(words);
            case AnswerReader.Reading.Told told ->
                FactsReader.read(told.body(), asked, from, told.requestId(), clock.instant())
                        .<StatusReply>map(StatusReply.Answered::new)
                        .orElseGet(() -> AnswerReader.misshapen(told));
        };
    }
}
