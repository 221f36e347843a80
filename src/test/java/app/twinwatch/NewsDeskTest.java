package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.RecordedDesktop;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.main.Attention;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class NewsDeskTest {
    private final List<String> marks = new ArrayList<>();
    private final ObjectProperty<Attention> attention = new SimpleObjectProperty<>(new Attention(0, false));
    private final SimpleBooleanProperty lookedAt = new SimpleBooleanProperty(true);

    @Test
    void theIconCountsWhatTheTitleCountsAndAsksForALookAtFailuresUntilThereWasOne() {
        desk(false).mark(attention, lookedAt);
        attention.set(new Attention(1, false));
        lookedAt.set(false);
        attention.set(new Attention(2, true));
        lookedAt.set(true);
        attention.set(new Attention(0, false));
        assertThat(marks).last().isEqualTo("0");
        assertThat(marks.stream().distinct()).containsExactly("0", "1", "2 urgent", "2");
    }

    @Test
    void theSamplesLeaveTheIconAndTheDesktopAlone() {
        NewsDesk samples = desk(true);
        samples.mark(attention, lookedAt);
        attention.set(new Attention(1, true));
        assertThat(marks).isEmpty();
        assertThat(samples.outside()).isEmpty();
    }

    private NewsDesk desk(boolean demo) {
        return new NewsDesk(
                new Surroundings(
                        EnglishWords.MESSAGES,
                        Language.of(Locale.ENGLISH),
                        new DirectThread(),
                        InstantSource.system(),
                        _ -> {},
                        new WebBrowser(_ -> {}),
                        new Outside(new RecordedDesktop(new ArrayList<>(), marks), () -> {}),
                        Optional.empty()),
                demo);
    }
}
