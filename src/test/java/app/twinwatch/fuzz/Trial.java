package app.twinwatch.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Base64;

/** Lets a reader read, and sees what that takes. */
final class Trial {
    /** What is slow once may have been compiled just then. */
    private static final int REPEATS = 5;

    private static final int SHOWN = 600;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final HostileReader reader;
    private long mostMemory;
    private Duration longest = Duration.ZERO;

    Trial(HostileReader reader) {
        this.reader = reader;
    }

    /** Returns the most memory that an input took, in bytes. */
    long mostMemory() {
        return mostMemory;
    }

    /** Returns the most time of the processor that a {@linkplain #readInTime timed} input took. */
    Duration longest() {
        return longest;
    }

    /** @throws AssertionError if a promise was broken; with the input */
    void read(byte[] input) {
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            reader.read(input);
        } catch (Throwable broken) {
            throw new AssertionError("broken by " + shown(input), broken);
        }
        long memory = threads.getCurrentThreadAllocatedBytes() - before;
        mostMemory = Math.max(mostMemory, memory);
        if (memory > HostileReader.MOST_MEMORY && memory > reader.mostMemory(input)) {
            throw new AssertionError(memory + " bytes of memory taken by " + shown(input));
        }
    }

    /** Reads as {@link #read} does, and counts time too: that of the processor, so that pauses do not count. */
    void readInTime(byte[] input) {
        Duration shortest = timed(input);
        Duration limit = shortest.compareTo(HostileReader.LONGEST) > 0 ? reader.longest(input) : HostileReader.LONGEST;
        for (int repeat = 0; repeat < REPEATS && shortest.compareTo(limit) > 0; repeat++) {
            Duration again = timed(input);
            shortest = again.compareTo(shortest) < 0 ? again : shortest;
        }
        longest = shortest.compareTo(longest) > 0 ? shortest : longest;
        if (shortest.compareTo(limit) > 0) {
            throw new AssertionError(shortest.toMillis() + " ms taken by " + shown(input));
        }
    }

    private Duration timed(byte[] input) {
        long before = threads.getCurrentThreadCpuTime();
        read(input);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    private static String shown(byte[] input) {
        String text = Base64.getEncoder().encodeToString(input);
        return input.length + " bytes: "
                + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (make it again from the seed)");
    }
}
