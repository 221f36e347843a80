package app.twinwatch.bench;

import app.twinwatch.Found;
import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/**
 * One process of {@link Answer}: asks about one twin after another by the button on its card, and each time HeyGen knows
 * another name. The HeyGen is in the same process, so that both moments are told by one clock; the answer takes a socket.
 * Its argument is the data folder.
 */
final class AnswerRun {
    static final int TWINS = 200;
    static final String LATE = "95 of 100 answers";
    private static final String USUAL = "half of the answers";
    private static final String WORK = "work of the FX thread for half of the answers";

    private static final int WARM_UP = 20;
    private static final int MEASURED = 100;
    /** Long enough ago that no check is due by itself meanwhile. */
    private static final Duration TRAINED = Duration.ofHours(5);

    private final BuiltInHeyGen heyGen;
    private final TwinwatchWindow window;
    private final Instant started;
    private final Samples times = new Samples();
    private final Samples works = new Samples();

    private AnswerRun(BuiltInHeyGen heyGen, TwinwatchWindow window, Instant started) {
        this.heyGen = heyGen;
        this.window = window;
        this.started = started;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Instant started = InstantSource.system().instant().minus(TRAINED);
        BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        IntStream.range(0, TWINS)
                .forEach(number -> heyGen.put(
                        SampleTwin.constant(SavedTwins.id(number), SavedTwins.name(number), started, "in_progress")));
        SavedTwins.save(
                data,
                IntStream.range(0, TWINS)
                        .mapToObj(number -> SavedTwins.training(number, started))
                        .toList());
        TwinwatchWindow window = TwinwatchWindow.open(List.of(
                "--data-dir", data.toString(), "--api-url", heyGen.address().toString()));
        AnswerRun run = new AnswerRun(heyGen, window, started);
        List<AvatarId> order = run.inGrid();
        for (int place = 0; place < WARM_UP + MEASURED; place++) {
            run.choose(order.get(place), place == 0 ? KeyCode.HOME : KeyCode.RIGHT);
            run.ask(order.get(place), place >= WARM_UP);
        }
        Child.tell(USUAL, run.times.median());
        Child.tell(LATE, run.times.at(0.95));
        Child.tell(WORK, run.works.median());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void ask(AvatarId id, boolean counts) throws Exception {
        String other = "Renamed " + id.shortened();
        heyGen.put(SampleTwin.constant(id, other, started, "in_progress"));
        Fx.Cost cost = Fx.measure(
                window.scene(),
                () -> ((ButtonBase) part(id, ".small-button")).fire(),
                () -> ((Labeled) part(id, ".card-name")).getText().equals(other));
        Instant painted = InstantSource.system().instant();
        if (counts) {
            times.add(Fx.milliseconds(Duration.between(answered(id), painted).toNanos()));
            works.add(cost.work());
        }
    }

    /** Goes to the next card by the keyboard, so that the click itself has nothing to bring into view. */
    private void choose(AvatarId id, KeyCode key) throws Exception {
        Fx.ask(() -> {
            TwinwatchWindow.press(window.grid(), key, false);
            return key;
        });
        Fx.until(() -> Fx.ask(() ->
                !Found.in(window.scene().getRoot(), Found.card(id.value())).isEmpty()));
        Fx.settle();
    }

    private List<AvatarId> inGrid() throws Exception {
        return Fx.ask(() -> window.grid().getItems().stream()
                .flatMap(row -> ((List<?>) Objects.requireNonNull(row)).stream())
                .map(twin -> ((Twin) twin).id())
                .toList());
    }

    private Node part(AvatarId id, String selector) {
        return Found.in(window.scene().getRoot(), Found.card(id.value()) + " " + selector).stream()
                .findFirst()
                .orElseThrow();
    }

    /** HeyGen's own moment is that of the question, which it answers at once. */
    private Instant answered(AvatarId id) {
        return heyGen.requests().stream()
                .filter(request -> request.path().endsWith(id.value()))
                .map(request -> request.at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
