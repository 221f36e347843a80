package app.twinwatch.fuzz;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes from strangers, its reader makes words of it: no failure, no heap of memory, no promise broken. */
class HostileInputTest {
    private static final int INPUTS = 120_000;

    /** The same inputs each time; {@code packaging/bench.sh soak} tries others. */
    private static final long SEED = 20_261_127;

    @ParameterizedTest
    @EnumSource
    void noInputBreaksAReader(HostileReaders reader) {
        new FuzzRun(reader, SEED).untimed(reader.share(INPUTS));
    }
}
