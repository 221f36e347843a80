package app.twinwatch.preview;

import app.twinwatch.preview.MediaFault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.OptionalLong;

/** Reads the body of an answer piece by piece, and no more than allowed, whatever length was announced. */
final class MediaBody {
    private static final int PIECE = 64 * 1024;

    private MediaBody() {}

    /** Takes the pieces. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] buffer, int length) throws MediaFault;
    }

    /** Returns how many bytes the answer says that its body has. */
    static OptionalLong announced(HttpResponse<?> response) throws MediaFault {
        try {
            return response.headers().firstValueAsLong("content-length");
        } catch (NumberFormatException nonsense) {
            throw new MediaFault(Kind.UNREACHABLE, nonsense);
        }
    }

    /**
     * Reads to the end and closes the body.
     *
     * @param most the most bytes that are taken
     */
    static void read(HttpResponse<InputStream> response, long most, StallWatch watch, Sink sink)
            throws MediaFault, InterruptedException {
        try (InputStream body = response.body()) {
            if (announced(response).orElse(0) > most) {
                throw new MediaFault(Kind.TOO_LARGE);
            }
            byte[] buffer = new byte[PIECE];
            long taken = 0;
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                watch.received(length);
                taken += length;
                if (taken > most) {
                    throw new MediaFault(Kind.TOO_LARGE);
                }
                sink.take(buffer, length);
            }
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new MediaFault(Kind.BROKEN_OFF, failure);
        }
    }
}
