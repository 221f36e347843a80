package app.twinwatch.desktop;

/** The desktop could not be reached. Its message says what failed, and nothing of what was to be shown. */
final class NoServiceException extends Exception {
    NoServiceException(String message) {
        super(message);
    }
}
