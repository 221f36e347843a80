package app.twinwatch.heygen;

import app.twinwatch.heygen.StatusReply.Unreachable.Cause;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells from the exceptions of the HTTP client why no answer came. */
final class UnreachableCause {
    private UnreachableCause() {}

    static Cause of(Throwable failure) {
        if (has(failure, HttpTimeoutException.class)) {
            return Cause.TIMED_OUT;
        }
        // An unknown name is wrapped into the failed connection, so it is looked for first.
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return Cause.UNKNOWN_HOST;
        }
        if (has(failure, SSLException.class)) {
            return Cause.UNTRUSTED;
        }
        return has(failure, ConnectException.class) ? Cause.REFUSED : Cause.BROKEN;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
