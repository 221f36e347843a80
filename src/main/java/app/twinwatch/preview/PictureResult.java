package app.twinwatch.preview;

/** What came of asking for a picture. */
public sealed interface PictureResult {
    /** Here it is. */
    record Shown(Picture picture) implements PictureResult {}

    /** There is none to be had. */
    record Unavailable(Reason reason) implements PictureResult {
        /** Why there is no picture. */
        public enum Reason {
            /** The link has expired or leads nowhere; a fresh one costs a check. */
            LINK_EXPIRED,
            /** The other side could not be reached, or did not finish in time. */
            UNREACHABLE,
            /** The link leads to an address that is not called. */
            REFUSED_ADDRESS,
            /** It has more than 20 MB or more than 40 megapixels. */
            TOO_LARGE,
            /** It is something else than JPEG, PNG, GIF or WebP. */
            NOT_A_PICTURE,
            /** It begins as a picture and can't be read. */
            DAMAGED
        }
    }
}
