package app.twinwatch;

import java.util.Optional;
import java.util.stream.Stream;

/** Ends a start that can't succeed, with a sentence for the user. */
final class CouldNotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    CouldNotStartException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Returns the reason that JavaFX has wrapped into its own exceptions, if there is one. */
    static Optional<CouldNotStartException> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(CouldNotStartException.class::isInstance)
                .map(CouldNotStartException.class::cast)
                .findFirst();
    }
}
