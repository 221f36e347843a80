package app.twinwatch.fuzz;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes from strangers, its reader makes words of it: no failure, no heap of memory, no promise broken. */
class HostileInputTest {
    private static final int INPUTS = 60_000;

    @ParameterizedTest
    @EnumSource
    void noInputBreaksAReader(HostileReaders reader) {
        new FuzzRun(reader, new Random().nextLong()).untimed(reader.share(INPUTS));
    }
}
