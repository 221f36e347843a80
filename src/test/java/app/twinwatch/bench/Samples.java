package app.twinwatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/** Measured values of one kind, in the order in which they were taken. */
final class Samples {
    private final List<Long> values = new ArrayList<>();

    void add(long value) {
        values.add(value);
    }

    long median() {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Returns the smallest and the largest, such as "690-1080". */
    String range() {
        LongSummaryStatistics all = values.stream().mapToLong(Long::longValue).summaryStatistics();
        return all.getMin() + "-" + all.getMax();
    }
}
