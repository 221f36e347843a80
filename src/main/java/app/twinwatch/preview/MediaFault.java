package app.twinwatch.preview;

/** Ends a download for a reason that can be told to a person. Says nothing about the address. */
final class MediaFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why a download ended. */
    enum Kind {
        /** The other side says that the link is over or leads nowhere (403, 404, 410). */
        LINK_EXPIRED,
        /** No connection, or an answer that is neither the file nor a clear no. */
        UNREACHABLE,
        /** A redirect leads to an address that is not called. */
        REFUSED_ADDRESS,
        /** Nothing, or next to nothing, came for too long. */
        TOO_SLOW,
        /** More bytes than are taken, announced or really sent. */
        TOO_LARGE,
        /** The connection ended in the middle of the file. */
        BROKEN_OFF,
        /** This computer could not write the file. */
        DISK
    }

    MediaFault(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    MediaFault(Kind kind, Throwable cause) {
        // The cause's own message may repeat the address with its signature.
        super(kind.name() + " after " + cause.getClass().getSimpleName());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
