package app.twinwatch;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Finds nodes by selectors that may begin with the card of a twin, as {@code #card-ID .pill}.
 *
 * <p>Such a card has no ID of JavaFX: one that changes as the grid scrolls would have the whole card dressed anew.
 */
public final class Found {
    private static final String CARD = "#card-";

    private Found() {}

    /** Returns the selector for the card of the twin with this ID. */
    public static String card(String id) {
        return CARD + id;
    }

    /** Returns all that the selector means. FX thread only. */
    public static Set<Node> in(Parent root, String selector) {
        if (!selector.startsWith(CARD)) {
            return root.lookupAll(selector);
        }
        String[] cardAndRest = selector.substring(CARD.length()).split(" ", 2);
        return root.lookupAll(".twin-card").stream()
                .filter(card -> cardAndRest[0].equals(String.valueOf(card.getUserData())))
                .flatMap(card -> cardAndRest.length == 1 ? Stream.of(card) : card.lookupAll(cardAndRest[1]).stream())
                .collect(Collectors.toSet());
    }
}
