package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HandoverTest {
    @Property(tries = 200)
    void whatIsSentArrives(@ForAll("arguments") List<String> ids) throws IOException {
        Handover handover = new Handover(ids);

        assertThat(read(handover.encoded().orElseThrow().array())).contains(handover);
    }

    @Property(tries = 500)
    void garbageIsNoMessage(@ForAll byte[] garbage) {
        assertThat(readOrEnd(garbage)).isEmpty();
    }

    @Test
    void aMessageThatEndsTooSoonIsNone() {
        byte[] whole = new Handover(List.of("abc", "ü")).encoded().orElseThrow().array();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aMessageBeyondAllMeasureIsNeitherSentNorRead() throws IOException {
        assertThat(new Handover(List.of("x".repeat(Handover.MAXIMUM_BYTES))).encoded())
                .isEmpty();
        assertThat(new Handover(List.of("x".repeat(Handover.MAXIMUM_BYTES - 1))).encoded())
                .isPresent();
        assertThat(read(message(Integer.MAX_VALUE, new byte[0]))).isEmpty();
        assertThat(read(message(-1, new byte[0]))).isEmpty();
    }

    @Test
    void aBodyThatIsNoTextIsRefused() throws IOException {
        assertThat(read(message(2, new byte[] {(byte) 0xFF, 0}))).isEmpty();
        assertThat(read(message(3, "abc".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> arguments() {
        return Arbitraries.strings()
                .ofMaxLength(30)
                .map(text -> text.replaceAll("[\\x{D800}-\\x{DFFF}\\x00]", ""))
                .list()
                .ofMaxSize(20);
    }

    private static byte[] message(int length, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(0x54574E31)
                .putInt(length)
                .put(body)
                .array();
    }

    private static Optional<Handover> readOrEnd(byte[] bytes) {
        try {
            return read(bytes);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Handover> read(byte[] bytes) throws IOException {
        return Handover.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
