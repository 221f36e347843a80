package app.twinwatch.fuzz;

import java.time.Duration;
import java.util.List;

/** Something that reads bytes of strangers, with what it promises whatever they are. For one thread. */
public interface HostileReader {
    /** What an input may take of the memory unless its reader says otherwise, in bytes. */
    long MOST_MEMORY = 64L * 1024 * 1024;

    /** How long an input may keep the processor busy unless its reader says otherwise. */
    Duration LONGEST = Duration.ofMillis(100);

    /** Returns inputs that are well-formed, or were trouble once. */
    List<byte[]> samples();

    /** Returns the most that this input may make the reader ask of the memory, garbage included, in bytes. */
    default long mostMemory(byte[] input) {
        return MOST_MEMORY;
    }

    /** Returns the longest that this input may keep the processor busy. */
    default Duration longest(byte[] input) {
        return LONGEST;
    }

    /**
     * Reads an input.
     *
     * @throws Exception if the reader threw it, which it must not
     * @throws AssertionError if what it made of the input breaks a promise
     */
    void read(byte[] input) throws Exception;
}
