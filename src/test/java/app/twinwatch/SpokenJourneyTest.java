package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a screen reader is told: which card the keys are about, how its twin stands, and what was just said. */
class SpokenJourneyTest extends Journey {
    @Test
    void theCardThatKeysAreAboutIsSpoken() {
        startWithThreeTwins();
        window.press(KeyCode.HOME);
        seeSpoken("Bea. Needs permission");
        assertThat(window.onFxThread(() -> item().getAccessibleRole())).isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(window.onFxThread(() -> item().queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                .isEqualTo(true);
        window.press(KeyCode.RIGHT);
        seeSpoken("Ada. Ready");
        assertThat(window.onFxThread(() -> ask("#twin-grid", AccessibleAttribute.SELECTED_ITEMS)))
                .isEqualTo(List.of(window.onFxThread(this::item)));
        assertThat(window.onFxThread(() -> ask(card(BEA), AccessibleAttribute.SELECTED)))
                .isEqualTo(false);
    }

    @Test
    void aNewStateIsSpoken() {
        startWithThreeTwins();
        window.press(KeyCode.END);
        seeSpoken("Cem. In training");
        heyGen.change(CEM, "failed", Optional.of("No face detected"));
        window.press(KeyCode.F5);
        seeSpoken("Cem. Failed");
    }

    @Test
    void whatWasJustDoneIsSpoken() {
        startWithThreeTwins();
        window.press(KeyCode.HOME);
        window.press(KeyCode.DELETE);
        window.see("#toast-words", "Removed Bea");
        assertThat(window.onFxThread(() -> ask(".toast", AccessibleAttribute.TEXT)))
                .isEqualTo("Removed Bea");
    }

    private void seeSpoken(String beginning) {
        Eventually.that(
                "the screen reader says " + beginning,
                () -> window.onFxThread(() -> String.valueOf(item().queryAccessibleAttribute(AccessibleAttribute.TEXT))
                        .startsWith(beginning)));
    }

    private Node item() {
        return (Node) ask("#twin-grid", AccessibleAttribute.FOCUS_ITEM);
    }

    private Object ask(String query, AccessibleAttribute attribute) {
        Node node =
                Found.in(window.stage().getScene().getRoot(), query).iterator().next();
        return Objects.requireNonNull(node.queryAccessibleAttribute(attribute));
    }
}
