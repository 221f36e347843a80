package app.twinwatch.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/** Serves one file as a media host does, with ranges. */
public final class FileBehaviour implements MediaServer.Behaviour {
    private final byte[] file;
    private final String headers;
    private final int breakAfter;

    /**
     * @param file what is served
     * @param headers that prove which version it is, each with its line end
     * @param breakAfter how many bytes are sent before the connection breaks; the length of the file for never
     */
    FileBehaviour(byte[] file, String headers, int breakAfter) {
        this.file = file;
        this.headers = headers;
        this.breakAfter = breakAfter;
    }

    public static FileBehaviour whole(byte[] file, String tag) {
        return new FileBehaviour(file, "ETag: \"" + tag + "\"\r\n", file.length);
    }

    /** Breaks off every answer after so many bytes. */
    public FileBehaviour breakingAfter(int bytes) {
        return new FileBehaviour(file, headers, bytes);
    }

    @Override
    public void answer(MediaServer.Request request, OutputStream out) throws IOException {
        String range = request.header("range");
        String condition = request.header("if-range");
        boolean isSame = condition.isEmpty() || headers.toLowerCase(Locale.ROOT).contains(condition);
        if (range.isEmpty() || !isSame) {
            MediaServer.head(out, "200 OK", headers + "Content-Length: " + file.length + "\r\n");
            send(out, 0);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        MediaServer.head(
                out,
                "206 Partial Content",
                headers + "Content-Range: bytes " + from + "-" + (file.length - 1) + "/" + file.length
                        + "\r\nContent-Length: " + (file.length - from) + "\r\n");
        send(out, from);
    }

    private void send(OutputStream out, int from) throws IOException {
        out.write(Arrays.copyOfRange(file, from, Math.min(file.length, from + breakAfter)));
        out.flush();
    }
}
