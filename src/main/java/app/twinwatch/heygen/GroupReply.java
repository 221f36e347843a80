package app.twinwatch.heygen;

/** What came of asking HeyGen about a group. */
public sealed interface GroupReply {
    /** HeyGen told about it. */
    record Known(GroupFacts facts) implements GroupReply {}

    /** HeyGen knows no such group. */
    record Unknown() implements GroupReply {}

    /** Nothing was told; another time may do better. */
    record Failed(StatusReply.Trouble trouble) implements GroupReply {}
}
