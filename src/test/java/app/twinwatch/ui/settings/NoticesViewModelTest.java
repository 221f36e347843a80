package app.twinwatch.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.DesktopNotice;
import app.twinwatch.desktop.DesktopNotices;
import app.twinwatch.desktop.Showing;
import app.twinwatch.store.NoticeSettings;
import app.twinwatch.store.QuietHours;
import app.twinwatch.store.Settings;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Outside;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {
    private Settings kept = Settings.DEFAULT;
    private final Preferences preferences = new Preferences(Settings.DEFAULT, change -> kept = change.apply(kept));
    private final NoticesViewModel viewModel = new NoticesViewModel(preferences, EnglishWords.MESSAGES);
    private final List<DesktopNotice> shown = new ArrayList<>();
    private final List<Consumer<Showing>> outcomes = new ArrayList<>();
    private final List<String> raised = new ArrayList<>();
    private final DirectThread thread = new DirectThread();

    @Test
    void everyWayIsKeptAtOnceAndTheHoursAreRememberedWhileTheyAreOff() {
        viewModel.chooseDesktop(false);
        viewModel.chooseSound(true);
        viewModel.chooseQuiet(true);
        viewModel.chooseFrom(LocalTime.of(22, 0));
        viewModel.chooseTo(LocalTime.of(6, 30));
        viewModel.chooseQuiet(false);
        QuietHours hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30));
        assertThat(kept.noticeWays()).isEqualTo(new NoticeSettings(false, true, false, hours));
        assertThat(viewModel.waysProperty().getValue().hoursInUse()).isEmpty();
        viewModel.chooseQuiet(true);
        assertThat(viewModel.waysProperty().getValue().hoursInUse()).contains(hours);
    }

    @Test
    void theTwoTimesAreSaidTogether() {
        assertThat(hoursWords())
                .matches("From 20:00 to 07:00 of the next day\\.|From 8:00.PM to 7:00.AM of the next day\\.");
        viewModel.chooseFrom(LocalTime.of(5, 0));
        assertThat(hoursWords()).startsWith("Every day from 0").contains(" to 0");
        viewModel.chooseTo(LocalTime.of(5, 0));
        assertThat(hoursWords()).isEqualTo("Both times are the same, so it is never quiet.");
    }

    @Test
    void everyHalfHourIsOfferedAndWhatIsSetByHand() {
        assertThat(viewModel.times()).hasSize(48).contains(LocalTime.MIDNIGHT, LocalTime.of(23, 30));
        viewModel.chooseTo(LocalTime.of(6, 47));
        assertThat(viewModel.times()).hasSize(49).contains(LocalTime.of(6, 47)).isSorted();
    }

    @Test
    void aTestSaysWhetherTheComputerTookTheNotice() {
        TestNoticeViewModel test = test(Optional.of(new Outside(new Waiting(), () -> raised.add("window"))));
        assertThat(test.isPossible()).isTrue();
        test.show();
        assertThat(test.wordsProperty().get()).isEqualTo("Sending a notice…");
        outcomes.getFirst().accept(Showing.NO_SERVICE);
        assertThat(test.wordsProperty().get()).startsWith("This computer has no notification service");

        viewModel.chooseSound(true);
        test.show();
        outcomes.getLast().accept(Showing.SHOWN);
        assertThat(test.wordsProperty().get()).startsWith("The system took the notice.");
        assertThat(shown).extracting(DesktopNotice::sound).containsExactly(false, true);
        shown.getLast().clicked().run();
        assertThat(raised).containsExactly("window");
    }

    @Test
    void theSamplesStayInTheWindowAndSaySo() {
        TestNoticeViewModel test = test(Optional.empty());
        assertThat(test.isPossible()).isFalse();
        assertThat(test.wordsProperty().get()).startsWith("The samples change all the time");
        test.show();
        assertThat(shown).isEmpty();
    }

    private String hoursWords() {
        return viewModel.hoursWordsProperty().getValue();
    }

    private TestNoticeViewModel test(Optional<Outside> outside) {
        return new TestNoticeViewModel(viewModel, EnglishWords.MESSAGES, outside, thread);
    }

    /** Takes notices and lets the test say what came of them. */
    private final class Waiting implements DesktopNotices {
        @Override
        public void show(DesktopNotice notice, Consumer<Showing> outcome) {
            shown.add(notice);
            outcomes.add(outcome);
        }

        @Override
        public void badge(int count, boolean urgent) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void close() {
            throw new AssertionError("not asked for");
        }
    }
}
