package app.twinwatch.store;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes indented JSON for people to read, and tells a bad text from a bad disk. */
final class JsonText {
    private final JsonMapper mapper = JsonMapper.builder().build();

    JsonMapper mapper() {
        return mapper;
    }

    /** Returns one JSON object whose fields the body writes. */
    String object(Consumer<JsonGenerator> body) {
        return writeObject(body).append('\n').toString();
    }

    private StringWriter writeObject(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = mapper.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        return text;
    }

    /** Returns one JSON object whose fields, at least one, the body writes, and which ends with a {@link Seal}. */
    String sealedObject(Consumer<JsonGenerator> body) {
        StringWriter text = writeObject(body);
        Seal.onto(text.getBuffer());
        return text.toString();
    }

    /** Returns one JSON object on one line, whose fields the body writes. */
    String line(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /**
     * Returns if the text is to blame for the failure.
     *
     * @throws IOException the disk's own failure, if it is to blame
     */
    static void blameText(JacksonException failure) throws IOException {
        // Bytes that are no UTF-8 come as an I/O failure too, and are the text's fault.
        if (failure instanceof JacksonIOException
                && failure.getCause() instanceof IOException cause
                && !(cause instanceof CharacterCodingException)) {
            throw cause;
        }
    }

    /** Leaves out the mark that some editors put before UTF-8 text. */
    static Reader withoutByteOrderMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text, 1);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }
}
