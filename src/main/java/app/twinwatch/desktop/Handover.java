package app.twinwatch.desktop;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a second start asks the running Twinwatch to do: come to the front, and add these.
 *
 * @param ids the IDs as they were typed, still to be checked; may be empty
 */
public record Handover(List<String> ids) {
    /** The longest message, in bytes. */
    static final int MAXIMUM_BYTES = 1024 * 1024;

    /** "TWN1": tells a message from garbage, and this format from later ones. */
    private static final int MARK = 0x54574E31;

    private static final int HEADER_BYTES = 2 * Integer.BYTES;

    public Handover {
        ids = List.copyOf(ids);
    }

    /** Returns the message, or empty if it would be too long. */
    Optional<ByteBuffer> encoded() {
        StringBuilder text = new StringBuilder();
        // No argument of a program can hold this character, on any system.
        ids.forEach(id -> text.append(id.replace('\0', ' ')).append('\0'));
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        if (body.length > MAXIMUM_BYTES) {
            return Optional.empty();
        }
        ByteBuffer message = ByteBuffer.allocate(HEADER_BYTES + body.length);
        return Optional.of(message.putInt(MARK).putInt(body.length).put(body).flip());
    }

    /**
     * Reads one message.
     *
     * @return empty if it is none
     * @throws IOException if the connection breaks or ends before the message does
     */
    static Optional<Handover> read(DataInputStream input) throws IOException {
        int mark = input.readInt();
        int length = input.readInt();
        if (mark != MARK || length < 0 || length > MAXIMUM_BYTES) {
            return Optional.empty();
        }
        byte[] body = new byte[length];
        input.readFully(body);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            boolean complete = text.isEmpty() || text.endsWith("\0");
            return complete ? Optional.of(new Handover(split(text))) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }
}
