package app.twinwatch.heygen;

/** What came of asking HeyGen about a voice. */
public sealed interface VoiceReply {
    /** HeyGen told about it. */
    record Known(VoiceFacts facts) implements VoiceReply {}

    /** HeyGen does not know it, or does not tell its name. */
    record Unknown() implements VoiceReply {}

    /** Nothing was told; another time may do better. */
    record Failed(StatusReply.Trouble trouble) implements VoiceReply {}
}
