package app.twinwatch.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long the trainings of one kind of user take: a mixture of log-normal parts.
 *
 * @param name what the table calls it
 * @param parts each with its share, which add up to 1
 */
record TrainingKind(String name, List<Part> parts) {
    /**
     * One part.
     *
     * @param share how many of the trainings are such
     * @param median in seconds
     * @param spread the deviation of the logarithm
     */
    record Part(double share, double median, double spread) {}

    static TrainingKind logNormal(String name, double median, double spread) {
        return new TrainingKind(name, List.of(new Part(1, median, spread)));
    }

    /** Returns how long one training takes, in seconds. */
    double draw(RandomGenerator random) {
        double choice = random.nextDouble();
        for (Part part : parts) {
            choice -= part.share();
            if (choice < 0) {
                return part.median() * Math.exp(part.spread() * random.nextGaussian());
            }
        }
        Part last = parts.getLast();
        return last.median() * Math.exp(last.spread() * random.nextGaussian());
    }

    double mean() {
        return parts.stream()
                .mapToDouble(part -> part.share() * part.median() * Math.exp(part.spread() * part.spread() / 2))
                .sum();
    }

    /** Returns the height of the curve of {@code ln(seconds)}. */
    double density(double logarithm) {
        return parts.stream()
                .mapToDouble(part -> {
                    double z = (logarithm - Math.log(part.median())) / part.spread();
                    return part.share() * Math.exp(-z * z / 2) / (part.spread() * Math.sqrt(2 * Math.PI));
                })
                .sum();
    }

    double shortestMedian() {
        return parts.stream().mapToDouble(Part::median).min().orElseThrow();
    }

    double longestMedian() {
        return parts.stream().mapToDouble(Part::median).max().orElseThrow();
    }

    double widest() {
        return parts.stream().mapToDouble(Part::spread).max().orElseThrow();
    }
}
