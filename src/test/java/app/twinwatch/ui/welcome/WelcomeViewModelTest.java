package app.twinwatch.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeViewModelTest {
    private final Desk desk = new Desk();
    private final List<String> closed = new ArrayList<>();
    private final WelcomeViewModel viewModel =
            new WelcomeViewModel(desk, "HeyGen", EnglishWords.MESSAGES, new DirectThread(), () -> closed.add("closed"));

    @Test
    void aKeyIsTriedHandedInAndForgottenByTheField() {
        type(" \"key\" ");
        viewModel.submit();
        assertThat(viewModel.remarkProperty().get()).startsWith("Asking HeyGen");
        assertThat(desk.used).isEmpty();

        desk.answer(new KeyVerdict.Accepted());

        assertThat(desk.used).containsExactly("key, accepted");
        assertThat(closed).hasSize(1);
        assertThat(viewModel.typedProperty().get()).isEmpty();
    }

    @Test
    void aPastedKeyIsTriedAtOnceAndWaitsToBeHandedIn() {
        type("sk-pasted-key");
        desk.answer(new KeyVerdict.Accepted());
        assertThat(viewModel.remarkProperty().get()).isEqualTo("HeyGen accepted the key");
        assertThat(desk.used).isEmpty();

        viewModel.submit();

        assertThat(desk.used).containsExactly("sk-pasted-key, accepted");
        assertThat(desk.trials).hasSize(1);
    }

    @Test
    void aKeyThatIsPastedOverAnotherIsTriedAtOnceToo() {
        type("this is a long text and no key");
        type("sk-pasted");
        assertThat(desk.trials).hasSize(1);

        type("sk-paste");
        type("sk-paste-1");
        assertThat(desk.trials).hasSize(1);
    }

    @Test
    void whoeverIsFasterThanHeyGenWaitsForTheAnswerOnly() {
        type("sk-pasted-key");
        viewModel.submit();
        assertThat(desk.used).isEmpty();

        desk.answer(new KeyVerdict.Accepted());

        assertThat(desk.used).containsExactly("sk-pasted-key, accepted");
    }

    @Test
    void aKeyThatIsTypedIsNotTriedInPieces() {
        for (int length = 1; length <= 20; length++) {
            type("k".repeat(length));
        }
        assertThat(desk.trials).isEmpty();
    }

    @Test
    void aKeyThatHeyGenRefusesIsNotHandedIn() {
        type("key");
        viewModel.submit();
        desk.answer(new KeyVerdict.NotAccepted("Unauthorized"));

        assertThat(viewModel.remarkProperty().get())
                .startsWith("HeyGen does not accept this key")
                .endsWith("HeyGen’s words: “Unauthorized”");
        assertThat(desk.used).isEmpty();
        assertThat(closed).isEmpty();
        assertThat(viewModel.typedProperty().get()).isEqualTo("key");
    }

    @Test
    void aKeyWhosePlanSeesNoTwinsIsHandedInOnlyIfTheUserInsists() {
        type("key");
        viewModel.submit();
        desk.answer(new KeyVerdict.AcceptedButPlan(""));
        assertThat(viewModel.remarkProperty().get()).contains("its plan may not see digital twins");
        assertThat(viewModel.submitProperty().getValue()).isEqualTo("Save key all the same");
        assertThat(desk.used).isEmpty();

        viewModel.submit();

        assertThat(desk.used).containsExactly("key, not accepted");
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,can’t be reached", "UNKNOWN_HOST,offline", "UNTRUSTED,not safe"})
    void aKeyThatCouldNotBeTriedMayBeSavedAllTheSame(StatusReply.Unreachable.Cause cause, String words) {
        type("key");
        viewModel.submit();
        desk.answer(new KeyVerdict.Unreachable(cause));
        assertThat(viewModel.remarkProperty().get()).contains(words);

        viewModel.submit();

        assertThat(desk.used).containsExactly("key, not accepted");
        assertThat(desk.trials).hasSize(1);
    }

    @Test
    void aVerdictThatComesAfterTheKeyWasChangedCountsNoMore() {
        type("sk-first-key");
        CompletableFuture<KeyVerdict> first = desk.trials.getLast();
        type("sk-first-key-and-more");
        assertThat(first).isCancelled();
        viewModel.submit();

        desk.answer(new KeyVerdict.NotAccepted(""));

        assertThat(viewModel.remarkProperty().get()).startsWith("HeyGen does not accept");
        assertThat(desk.used).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',Paste your API key first.", "two words,This can’t be the key: it has spaces"})
    void whatCanNotBeAKeyIsExplained(String typed, String explanation) {
        type(typed);
        viewModel.submit();
        assertThat(desk.trials).isEmpty();
        assertThat(viewModel.remarkProperty().get()).startsWith(explanation);
    }

    @Test
    void theExplanationGoesAwayWithTheNextCharacter() {
        viewModel.submit();
        type("k");
        assertThat(viewModel.remarkProperty().get()).isEmpty();
    }

    @Test
    void aKeyThatIsTooLongIsExplained() {
        type("k".repeat(3000));
        viewModel.submit();
        assertThat(viewModel.remarkProperty().get()).contains("too long");
    }

    @Test
    void whereTheKeyWillBeKeptIsSaidByName() {
        assertThat(viewModel.whereProperty().getValue()).contains("password store (GNOME Keyring)");
        assertThat(viewModel.submitProperty().getValue()).isEqualTo("Save key and start");

        desk.keeper.set(Optional.empty());

        assertThat(viewModel.whereProperty().getValue()).contains("memory until you close Twinwatch");
        assertThat(viewModel.submitProperty().getValue()).isEqualTo("Use key and start");
    }

    private void type(String text) {
        viewModel.typedProperty().set(text);
    }

    /** Takes keys in, and answers when the test wants it. */
    private static final class Desk implements KeyDesk {
        final ReadOnlyObjectWrapper<Optional<String>> keeper =
                new ReadOnlyObjectWrapper<>(Optional.of("GNOME Keyring"));
        final List<CompletableFuture<KeyVerdict>> trials = new ArrayList<>();
        final List<String> used = new ArrayList<>();

        void answer(KeyVerdict verdict) {
            trials.getLast().complete(verdict);
        }

        @Override
        public ReadOnlyObjectProperty<Optional<String>> keeperProperty() {
            return keeper.getReadOnlyProperty();
        }

        @Override
        public CompletableFuture<KeyVerdict> tryOut(ApiKey key) {
            trials.add(new CompletableFuture<>());
            return trials.getLast();
        }

        @Override
        public void use(ApiKey key, boolean accepted) {
            used.add(key.secret() + (accepted ? ", accepted" : ", not accepted"));
        }
    }
}
