package app.twinwatch.preview;

import app.twinwatch.twin.MediaLink;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;

/** Fetches a file that is small enough for the memory, such as a picture. Safe from several threads. */
final class SmallDownload implements AutoCloseable {
    private final MediaClient client = new MediaClient();
    private final Patience patience;
    private final int maximumBytes;
    private final Map<String, String> headers;

    /**
     * @param maximumBytes the most that is taken
     * @param accept what kinds of files are of use, in HTTP's words
     */
    SmallDownload(Patience patience, int maximumBytes, String accept) {
        this.patience = patience;
        this.maximumBytes = maximumBytes;
        this.headers = Map.of("Accept", accept);
    }

    /** Fetches the whole file; blocks until it is there or the patience is over. */
    byte[] fetch(MediaLink link) throws MediaFault, InterruptedException {
        return StallWatch.during(patience, watch -> {
            HttpResponse<InputStream> response = client.open(link, headers);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            MediaBody.read(response, maximumBytes, watch, (buffer, length) -> bytes.write(buffer, 0, length));
            if (response.statusCode() != 200) {
                throw new MediaFault(MediaFault.Kind.UNREACHABLE);
            }
            // Over HTTP/2 the client takes an early end for the end.
            if (MediaBody.announced(response).orElse(bytes.size()) != bytes.size()) {
                throw new MediaFault(MediaFault.Kind.BROKEN_OFF);
            }
            return bytes.toByteArray();
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
