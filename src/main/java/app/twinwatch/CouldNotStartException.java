package app.twinwatch;

/** Ends a start that can't succeed. */
final class CouldNotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence says why, for the user */
    CouldNotStartException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
