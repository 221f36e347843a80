package app.twinwatch.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** One process of {@link Search}. Its argument is the data folder. */
final class SearchRun {
    /** Added to a deed: what it took of the FX thread until the list was painted. */
    static final String WORK = ": work of the FX thread";

    private static final String FIRST = "first keystroke in the search field";
    private static final String LATER = "later keystroke in the search field";
    private static final String EMPTYING = "emptying the search field";
    private static final String SORTING = "sorting by name";
    private static final String SELECTING = "selecting all";

    /** What is done by keys in the search field. */
    static final List<String> KEYSTROKES = List.of(FIRST, LATER, EMPTYING);

    /** Nothing in it is found with and without accents, so that {@link #isFound} need not know about them. */
    private static final String TYPED = "weber 12";

    /** Where the order by name stands among the orders. */
    private static final int BY_NAME = 2;

    private SearchRun() {}

    public static void main(String[] arguments) throws Exception {
        TwinwatchWindow window = TwinwatchWindow.open(SavedTwins.arguments(Path.of(arguments[0]), SavedTwins.MANY));
        TextField field = Fx.ask(() -> window.find(TextField.class, "#search"));
        // As somebody does who is about to type.
        Fx.ask(() -> {
            field.requestFocus();
            return field;
        });
        for (int typed = 0; typed < TYPED.length(); typed++) {
            String character = TYPED.substring(typed, typed + 1);
            long expected = found(TYPED.substring(0, typed + 1));
            measure(
                    window,
                    typed == 0 ? FIRST : LATER,
                    () -> TwinwatchWindow.type(field, character),
                    () -> window.twinsInGrid() == expected);
        }
        measure(window, EMPTYING, field::clear, () -> window.twinsInGrid() == SavedTwins.MANY);
        MenuButton order = Fx.ask(() -> window.find(MenuButton.class, "#order"));
        Fx.ask(() -> {
            order.show();
            return order;
        });
        measure(
                window,
                SORTING,
                () -> {
                    order.getItems().get(BY_NAME).fire();
                    order.hide();
                },
                () -> window.twinsInGrid() == SavedTwins.MANY
                        && window.grid().getItems().getFirst().toString().contains("Anna Berger"));
        measure(
                window,
                SELECTING,
                () -> TwinwatchWindow.press(window.grid(), KeyCode.A, true),
                () -> window.find(Node.class, "#selection-bar").isVisible());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void measure(TwinwatchWindow window, String deed, Runnable action, Callable<Boolean> outcome)
            throws Exception {
        Fx.settle();
        Fx.Cost cost = Fx.measure(window.scene(), action, outcome);
        Child.tell(deed + WORK, cost.work());
        Child.tell(deed + ": until it is painted", cost.painted());
    }

    private static long found(String typed) {
        List<String> words = List.of(typed.strip().split(" "));
        return IntStream.range(0, SavedTwins.MANY)
                .filter(number -> words.stream().allMatch(word -> isFound(number, word)))
                .count();
    }

    private static boolean isFound(int number, String word) {
        return SavedTwins.words(number).stream().anyMatch(text -> text.contains(word));
    }
}
