package app.twinwatch.preview;

import app.twinwatch.preview.MediaFault.Kind;
import app.twinwatch.preview.PartialFile.Beginning;
import app.twinwatch.twin.MediaLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a video into its {@link PartialFile}: continues what an earlier try left where the server proves that the file
 * is still the same, and starts over where it does not. Safe from several threads, for different files.
 */
final class VideoTransfer implements AutoCloseable {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,15})-\\d{1,15}/(\\d{1,15})");
    private static final Map<String, String> WHOLE = Map.of("Accept", "video/mp4,video/*;q=0.9,*/*;q=0.1");

    private final MediaClient client = new MediaClient();
    private final Patience patience;
    private final long largest;

    /** @param largest the most bytes that a video may have */
    VideoTransfer(Patience patience, long largest) {
        this.patience = patience;
        this.largest = largest;
    }

    /** Fetches what is missing; blocks until the file is whole. What has come stays in case of a fault. */
    void fetch(MediaLink link, PartialFile partial, Consumer<Progress> progress)
            throws MediaFault, InterruptedException {
        Optional<Beginning> beginning = partial.beginning();
        if (beginning.filter(Beginning::isWhole).isPresent()) {
            return;
        }
        StallWatch.during(patience, watch -> {
            if (beginning.isEmpty() || !resume(link, partial, beginning.get(), progress, watch)) {
                start(client.open(link, WHOLE), partial, progress, watch);
            }
            return partial;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    /** Returns false if the server has something else and the whole file must be asked for. */
    private boolean resume(
            MediaLink link, PartialFile partial, Beginning beginning, Consumer<Progress> progress, StallWatch watch)
            throws MediaFault, InterruptedException {
        Map<String, String> headers = Map.of(
                "Accept", WHOLE.getOrDefault("Accept", "*/*"),
                "Range", "bytes=" + beginning.length() + "-",
                "If-Range", beginning.validator());
        HttpResponse<InputStream> response = client.open(link, headers);
        if (response.statusCode() == 200) {
            start(response, partial, progress, watch);
            return true;
        }
        if (response.statusCode() != 206 || !continues(response, beginning)) {
            MediaClient.discard(response);
            return false;
        }
        try (OutputStream output = partial.append()) {
            copy(response, output, beginning.length(), OptionalLong.of(beginning.total()), progress, watch);
        } catch (IOException failure) {
            throw new MediaFault(Kind.DISK, failure);
        }
        return true;
    }

    private void start(
            HttpResponse<InputStream> response, PartialFile partial, Consumer<Progress> progress, StallWatch watch)
            throws MediaFault, InterruptedException {
        if (response.statusCode() != 200) {
            MediaClient.discard(response);
            throw new MediaFault(Kind.UNREACHABLE);
        }
        OptionalLong total = MediaBody.announced(response);
        Optional<Long> known = total.isPresent() ? Optional.of(total.getAsLong()) : Optional.empty();
        try (OutputStream output = partial.begin(MediaValidator.of(response.headers()), known)) {
            copy(response, output, 0, total, progress, watch);
        } catch (IOException failure) {
            MediaClient.discard(response);
            throw new MediaFault(Kind.DISK, failure);
        }
    }

    private void copy(
            HttpResponse<InputStream> response,
            OutputStream output,
            long before,
            OptionalLong total,
            Consumer<Progress> progress,
            StallWatch watch)
            throws MediaFault, InterruptedException {
        long[] received = {before};
        progress.accept(new Progress(before, total));
        MediaBody.read(response, largest - before, watch, (buffer, length) -> {
            try {
                output.write(buffer, 0, length);
            } catch (IOException failure) {
                throw new MediaFault(Kind.DISK, failure);
            }
            received[0] += length;
            progress.accept(new Progress(received[0], total));
        });
        if (total.isPresent() && received[0] != total.getAsLong()) {
            throw new MediaFault(Kind.BROKEN_OFF);
        }
    }

    private static boolean continues(HttpResponse<?> response, Beginning beginning) {
        Matcher range = CONTENT_RANGE.matcher(
                response.headers().firstValue("content-range").orElse(""));
        String validator = beginning.validator();
        boolean sameTag = !validator.startsWith("\"")
                || response.headers().firstValue("etag").orElse(validator).equals(validator);
        return sameTag
                && range.matches()
                && Long.parseLong(range.group(1)) == beginning.length()
                && Long.parseLong(range.group(2)) == beginning.total();
    }
}
