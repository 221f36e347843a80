package app.twinwatch.preview;

import app.twinwatch.twin.MediaLink;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;

/** Fetches a picture into memory. Safe from several threads. */
final class PictureDownload implements AutoCloseable {
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "image/webp,image/jpeg,image/png,image/gif;q=0.9,*/*;q=0.1");

    private final MediaClient client = new MediaClient();
    private final Patience patience;

    PictureDownload(Patience patience) {
        this.patience = patience;
    }

    /** Fetches the whole file; blocks until it is there or the patience is over. */
    byte[] fetch(MediaLink link) throws MediaFault, InterruptedException {
        return StallWatch.during(patience, watch -> {
            HttpResponse<InputStream> response = client.open(link, HEADERS);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            MediaBody.read(
                    response, PictureDecoder.MAXIMUM_BYTES, watch, (buffer, length) -> bytes.write(buffer, 0, length));
            if (response.statusCode() != 200) {
                throw new MediaFault(MediaFault.Kind.UNREACHABLE);
            }
            return bytes.toByteArray();
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
