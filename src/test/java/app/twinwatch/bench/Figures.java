package app.twinwatch.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, by name and in the order in which it was named, and what is promised of it. */
final class Figures {
    private final Map<String, Samples> all = new LinkedHashMap<>();
    private final List<Promise> promises = new ArrayList<>();

    private enum Bound {
        MOST,
        LEAST,
        NONE
    }

    /**
     * What is promised of a figure.
     *
     * @param reference the figure that it stands beside; empty if the bound is a value by itself
     */
    private record Promise(String figure, Optional<String> reference, Bound kind, double bound) {
        String verdict(Map<String, Samples> all) {
            double value = median(all, figure);
            double measured = reference.map(name -> value / median(all, name)).orElse(value);
            String beside = reference
                    .map(name -> Samples.said(measured) + " of \"" + name + "\"")
                    .orElse("");
            String bounds = Samples.said(bound);
            String promised = switch (kind) {
                case MOST -> "at most " + bounds + (measured <= bound ? ": kept" : ": MISSED");
                case LEAST -> "at least " + bounds + (measured >= bound ? ": kept" : ": MISSED");
                case NONE -> "";
            };
            return Stream.of(beside, promised).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
        }

        boolean isKnown(Map<String, Samples> all) {
            return all.containsKey(figure) && reference.map(all::containsKey).orElse(true);
        }

        private static double median(Map<String, Samples> all, String name) {
            return Optional.ofNullable(all.get(name)).orElseThrow().median();
        }
    }

    void add(String figure, double value) {
        all.computeIfAbsent(figure, _ -> new Samples()).add(value);
    }

    /** Promises that a figure is at most this share of another one; says nothing where either was not measured. */
    Figures atMost(double share, String figure, String reference) {
        promises.add(new Promise(figure, Optional.of(reference), Bound.MOST, share));
        return this;
    }

    /** Promises that a figure is at least this share of another one; says nothing where either was not measured. */
    Figures atLeast(double share, String figure, String reference) {
        promises.add(new Promise(figure, Optional.of(reference), Bound.LEAST, share));
        return this;
    }

    /** Promises that a figure is at most this, in its own unit. */
    Figures atMost(double bound, String figure) {
        promises.add(new Promise(figure, Optional.empty(), Bound.MOST, bound));
        return this;
    }

    /** Says how a figure stands to another one, of which nothing is promised. */
    Figures beside(String figure, String reference) {
        promises.add(new Promise(figure, Optional.of(reference), Bound.NONE, 0));
        return this;
    }

    /** Returns them as a table, each with its median, its range and what became of its promises. */
    Table table(String title) {
        return new Table(
                List.of(title, "median", "range", "of", "beside its reference"),
                all.entrySet().stream()
                        .map(figure -> List.of(
                                figure.getKey(),
                                Samples.said(figure.getValue().median()),
                                figure.getValue().range(),
                                String.valueOf(figure.getValue().count()),
                                verdicts(figure.getKey())))
                        .toList());
    }

    private String verdicts(String figure) {
        return promises.stream()
                .filter(promise -> promise.figure().equals(figure) && promise.isKnown(all))
                .map(promise -> promise.verdict(all))
                .collect(Collectors.joining("; "));
    }
}
