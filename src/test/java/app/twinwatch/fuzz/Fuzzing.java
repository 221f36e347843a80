package app.twinwatch.fuzz;

import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** The long run: millions of inputs over all readers. A program, so that it can be run on its own. */
public final class Fuzzing {
    private Fuzzing() {}

    /** Takes how many inputs, and which readers; without a name, all. */
    public static void main(String[] arguments) {
        int inputs = Integer.parseInt(arguments[0]);
        for (HostileReaders reader : HostileReaders.values()) {
            boolean wanted = arguments.length == 1;
            for (int index = 1; index < arguments.length; index++) {
                wanted |= arguments[index].equals(reader.name());
            }
            if (wanted) {
                System.out.println(run(reader, inputs));
            }
        }
    }

    /** Feeds all readers with so many inputs together; says in words what that took. */
    public static String run(int inputs) {
        StringJoiner words = new StringJoiner("; ");
        for (HostileReaders reader : HostileReaders.values()) {
            words.add(run(reader, inputs));
        }
        return words.toString();
    }

    private static String run(HostileReaders reader, int inputs) {
        FuzzRun.Account account = new FuzzRun(reader, new Random().nextLong()).timed(reader.share(inputs));
        return String.format(
                Locale.ROOT,
                "%s: %,d inputs, none took more than %.1f MB or %d ms",
                reader.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                account.inputs(),
                account.mostMemory() / 1048576.0,
                account.longestMillis());
    }
}
