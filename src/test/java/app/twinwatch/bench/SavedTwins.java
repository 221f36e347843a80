package app.twinwatch.bench;

import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists of twins as a start before has left them: every name twice in some hundred, every fourth twin ready. */
final class SavedTwins {
    /** As many as most people have. */
    static final int FEW = 50;

    /** As many as it has to stay quick with. */
    static final int MANY = 10_000;

    private static final List<String> FIRST_NAMES =
            List.of("Clara", "Anna", "Jürgen", "Émile", "Yuki", "Maria", "Noah", "Zoë", "Omar", "Ludwig", "Ines");
    private static final List<String> LAST_NAMES =
            List.of("Weber", "Martin", "Tanaka", "da Silva", "Ødegård", "Novak", "Berger", "O’Neill", "Şahin");
    private static final List<TwinState> STATES = List.of(
            new TwinState.Training(),
            new TwinState.AwaitingPermission(),
            new TwinState.Failed("Invalid training footage format."),
            new TwinState.Ready());

    private SavedTwins() {}

    /** Returns the arguments that start Twinwatch with so many twins, and a HeyGen that nobody answers for. */
    static List<String> arguments(Path data, int twins) {
        save(data, IntStream.range(0, twins).mapToObj(SavedTwins::twin).toList());
        return List.of("--data-dir", data.toString(), "--api-url", "http://127.0.0.1:9");
    }

    static void save(Path data, List<Twin> twins) {
        WatchlistFile file = new WatchlistFile(data, InstantSource.system());
        file.read();
        file.write(new SavedWatchlist(twins, LocalDate.EPOCH, 0));
    }

    static AvatarId id(int number) {
        return new AvatarId(hexadecimal(number));
    }

    /** Returns what the twin is called; no two are called the same. */
    static String name(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number % LAST_NAMES.size()) + " "
                + number;
    }

    /** Returns all that the twin can be found by, in small letters. */
    static List<String> words(int number) {
        return List.of(name(number).toLowerCase(Locale.ROOT), id(number).value(), voice(number));
    }

    private static String voice(int number) {
        return hexadecimal(-1 - number);
    }

    /** Returns an ID that looks as if drawn by lot, as HeyGen's do: a row of them would be found more slowly than those. */
    private static String hexadecimal(int number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        return String.format(Locale.ROOT, "%016x%016x", mixed ^ mixed >>> 27, mixed * 0x94D049BB133111EBL);
    }

    static Twin twin(int number) {
        return twin(
                number,
                STATES.get(number % STATES.size()),
                InstantSource.system().instant());
    }

    /** Returns a twin that was ordered then, and was found in training a moment ago. */
    static Twin training(int number, Instant started) {
        return twin(number, new TwinState.Training(), started);
    }

    private static Twin twin(int number, TwinState state, Instant started) {
        Instant now = InstantSource.system().instant();
        TwinFacts facts = new TwinFacts(
                state,
                Optional.of(name(number)),
                Optional.of(started),
                Optional.empty(),
                Optional.empty(),
                Optional.of(voice(number)),
                Optional.empty());
        return Twin.added(id(number), started).observed(facts, now);
    }
}
