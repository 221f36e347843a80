package app.twinwatch.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.ui.common.EnglishWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeViewModelTest {
    private final List<ApiKey> accepted = new ArrayList<>();
    private final WelcomeViewModel viewModel = new WelcomeViewModel(EnglishWords.MESSAGES, accepted::add);

    @Test
    void aKeyIsHandedOverAndTheFieldForgetsIt() {
        viewModel.typedProperty().set(" \"key-123\" ");
        viewModel.submit();
        assertThat(accepted).singleElement().extracting(ApiKey::secret).isEqualTo("key-123");
        assertThat(viewModel.typedProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',Paste your API key first.", "two words,This can’t be the key: it has spaces"})
    void whatCanNotBeAKeyIsExplained(String typed, String explanation) {
        viewModel.typedProperty().set(typed);
        viewModel.submit();
        assertThat(accepted).isEmpty();
        assertThat(viewModel.problemProperty().get()).startsWith(explanation);
    }

    @Test
    void theExplanationGoesAwayWithTheNextCharacter() {
        viewModel.submit();
        viewModel.typedProperty().set("k");
        assertThat(viewModel.problemProperty().get()).isEmpty();
    }

    @Test
    void aKeyThatIsTooLongIsExplained() {
        viewModel.typedProperty().set("k".repeat(3000));
        viewModel.submit();
        assertThat(viewModel.problemProperty().get()).contains("too long");
    }
}
