package app.twinwatch.ui.settings;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.store.Pace;
import app.twinwatch.store.Settings;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.Connection;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.WatcherStatus;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each section of the settings says, and what it makes of a choice. */
class SettingsViewModelsTest {
    private Settings kept = Settings.DEFAULT;
    private final Preferences preferences = new Preferences(kept, change -> kept = change.apply(kept));
    private final DirectThread thread = new DirectThread();
    private final Control control = new Control();
    private final KeySettingsViewModel key = new KeySettingsViewModel(control, "HeyGen", EnglishWords.MESSAGES, thread);

    @ParameterizedTest
    @CsvSource({"https://api.heygen.com, HeyGen", "https://proxy.example.com/heygen, https://proxy.example.com/heygen"})
    void theKeyIsSaidToGoWhereItGoes(String called, String said) {
        ApiAddress address = ApiAddress.parse(called).orElseThrow();
        assertThat(new AddressViewModel.InUse.Set(address).receiver(EnglishWords.MESSAGES))
                .isEqualTo(said);
        assertThat(new AddressViewModel.InUse.CommandLine(address).receiver(EnglishWords.MESSAGES))
                .isEqualTo(said);
        assertThat(EnglishWords.MESSAGES.text("settings.key.kept", "Keychain", said))
                .endsWith("is sent only to " + said + ".");
    }

    @Test
    void everyStandingOfTheKeyHasItsOwnWords() {
        List<String> words = new ArrayList<>();
        for (KeyStanding standing : List.of(
                new KeyStanding.Looking(),
                new KeyStanding.Missing(),
                new KeyStanding.Locked(),
                new KeyStanding.FromEnvironment(),
                new KeyStanding.Kept(),
                new KeyStanding.ForThisRun(),
                new KeyStanding.NotNeeded())) {
            control.standing.set(standing);
            words.add(key.stateProperty().getValue());
        }
        assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void theKeyIsTriedAndTheVerdictSaid() {
        key.tryNow();
        assertThat(key.verdictProperty().get()).startsWith("Asking HeyGen");

        control.trials.getLast().complete(new KeyVerdict.Accepted());

        assertThat(key.verdictProperty().get()).isEqualTo("HeyGen accepted the key");
    }

    @Test
    void aVerdictOnAKeyThatWasReplacedIsNotShown() {
        key.tryNow();
        control.standing.set(new KeyStanding.ForThisRun());
        control.trials.getLast().complete(new KeyVerdict.NotAccepted(""));
        assertThat(key.verdictProperty().get()).isEmpty();
    }

    @Test
    void aKeyIsRemovedOnlyWhenTheUserSaysSoTwice() {
        key.remove();
        assertThat(control.removals).isZero();
        assertThat(key.askedToRemoveProperty().get()).isTrue();

        key.begin();
        key.remove();
        assertThat(control.removals).isZero();

        key.remove();
        assertThat(control.removals).isEqualTo(1);
    }

    @Test
    void theCheckingSectionSaysWhatWasUsedAndOffersMoreOnlyWhenTheLimitIsReached() {
        SimpleObjectProperty<Optional<WatcherStatus>> status = new SimpleObjectProperty<>(Optional.empty());
        CheckingViewModel checking = new CheckingViewModel(preferences, status, EnglishWords.MESSAGES, () -> {}, false);
        assertThat(checking.heldBackProperty().getValue()).isFalse();

        status.set(Optional.of(new WatcherStatus(
                new Connection.Connected(), Optional.empty(), 0, new CheckCount(LocalDate.EPOCH, 14, 212), 14, true)));

        assertThat(checking.usedProperty().getValue()).isEqualTo("14 today, 212 this month");
        assertThat(checking.heldBackProperty().getValue()).isTrue();
    }

    @Test
    void aChoiceAppliesAndIsKeptAtOnce() {
        CheckingViewModel checking = new CheckingViewModel(
                preferences, new SimpleObjectProperty<>(Optional.empty()), EnglishWords.MESSAGES, () -> {}, false);
        checking.choosePace(Pace.RELAXED);
        checking.chooseDailyLimit(50);

        assertThat(checking.paceProperty().getValue()).isEqualTo(Pace.RELAXED);
        assertThat(checking.paceWordsProperty().getValue()).contains("Relaxed uses the fewest");
        assertThat(kept).isEqualTo(Settings.DEFAULT.withPace(Pace.RELAXED).withDailyLimit(50));
    }

    @Test
    void aSwitchOfANoticeIsKeptAtOnceAndConcernsNoOtherKind() {
        NoticesViewModel notices = new NoticesViewModel(preferences, EnglishWords.MESSAGES);
        assertThat(NewsKind.values())
                .allSatisfy(kind ->
                        assertThat(notices.wantedProperty(kind).getValue()).isTrue());

        notices.choose(NewsKind.READY, false);
        assertThat(notices.wantedProperty(NewsKind.READY).getValue()).isFalse();
        assertThat(kept.notices())
                .containsExactlyInAnyOrder(NewsKind.FAILED, NewsKind.PERMISSION, NewsKind.UNKNOWN, NewsKind.SLOW);

        notices.choose(NewsKind.READY, true);
        assertThat(kept).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatTwinsUsuallyTakeIsSaidOnceEnoughAreKnownAndCanBeLeftBe() {
        Watchlist watchlist = new Watchlist(List.of());
        TrainingTime time = new TrainingTime(Duration.ofMinutes(104), Duration.ofMinutes(106));
        TrainingRecord record = new TrainingRecord(Collections.nCopies(4, time), InstantSource.fixed(NOON));
        record.follow(watchlist);
        Learned learned = new Learned(record, new DirectThread());
        LearningViewModel learning =
                new LearningViewModel(preferences, learned, EnglishWords.MESSAGES, EnglishWords.TIMES);
        ObservableValue<String> words = learning.wordsProperty();
        assertThat(words.getValue())
                .isEqualTo("Once 5 trainings were watched to their end, checks are planned around them. So far: 4.");

        AvatarId id = TwinSamples.id(1);
        watchlist.add(List.of(id), NOON);
        watchlist.observe(id, TwinSamples.facts(new TwinState.Training(), "Maya", NOON), NOON.plusSeconds(6240));
        watchlist.observe(id, TwinSamples.facts(new TwinState.Ready(), "Maya", NOON), NOON.plusSeconds(6360));
        assertThat(words.getValue())
                .isEqualTo("Twins usually take about 1\u00A0h\u00A045\u00A0min (from 5 trainings). "
                        + "Checks are planned around that.");

        learning.choose(false);
        assertThat(words.getValue()).contains("not by how long your twins usually take");
        assertThat(learning.learnsProperty().getValue()).isFalse();
        assertThat(kept).isEqualTo(Settings.DEFAULT.withLearns(false));
    }

    @Test
    void aLimitThatWasWrittenByHandIsOnOfferToo() {
        Preferences odd = new Preferences(Settings.DEFAULT.withDailyLimit(77), _ -> {});
        CheckingViewModel checking = new CheckingViewModel(
                odd, new SimpleObjectProperty<>(Optional.empty()), EnglishWords.MESSAGES, () -> {}, false);
        assertThat(checking.dailyLimits()).contains(77).isSorted();
    }

    @Test
    void theRoomThatPreviewsTakeIsSaidAndClearingSaysItAgain() {
        AtomicLong bytes = new AtomicLong(123_456_789);
        PreviewsViewModel previews = new PreviewsViewModel(
                preferences,
                new PreviewsViewModel.Shelf(bytes::get, () -> bytes.set(0)),
                EnglishWords.MESSAGES,
                thread,
                Runnable::run);
        previews.look();
        assertThat(previews.usedProperty().get())
                .isEqualTo("They take 123 MB on this computer. Once cleared, seeing them again may use a check for each"
                        + " twin.");

        previews.clear();
        assertThat(previews.usedProperty().get()).isEqualTo("They take 0 MB on this computer.");

        bytes.set(5);
        previews.look();
        assertThat(previews.usedProperty().get()).contains("less than 1 MB");
    }

    @Test
    void anAddressIsKeptForTheNextStart() {
        AddressViewModel address = address(new AddressViewModel.InUse.Set(ApiAddress.HEYGEN));
        assertThat(address.typedProperty().get()).isEqualTo("https://api.heygen.com");

        address.typedProperty().set(" https://proxy.example.com/heygen/ ");
        address.use();

        assertThat(kept.address()).contains("https://proxy.example.com/heygen");
        assertThat(address.remarkProperty().get()).contains("from the next start on");

        address.useHeyGens();
        assertThat(kept.address()).isEmpty();
        assertThat(address.remarkProperty().get()).isEqualTo("This address is in use.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "ftp://example.com",
                "example.com",
                "https://user:secret@example.com",
                "https://example.com/?key=1",
                "words"
            })
    void anAddressThatTheKeyMustNotGoToIsRefused(String typed) {
        AddressViewModel address = address(new AddressViewModel.InUse.Set(ApiAddress.HEYGEN));
        address.typedProperty().set(typed);
        address.use();
        assertThat(address.remarkProperty().get()).contains("can’t be used");
        assertThat(kept.address()).isEmpty();

        address.typedProperty().set("h");
        assertThat(address.remarkProperty().get()).isEmpty();
    }

    @Test
    void theCommandLinesAddressIsSaidToWin() {
        ApiAddress proxy = ApiAddress.parse("https://proxy.example.com").orElseThrow();
        assertThat(address(new AddressViewModel.InUse.CommandLine(proxy)).now())
                .contains("The command line says https://proxy.example.com");
    }

    private AddressViewModel address(AddressViewModel.InUse inUse) {
        return new AddressViewModel(preferences, EnglishWords.MESSAGES, inUse);
    }

    /** Stands in for the front door's key keeper, which tests of its own look after. */
    private static final class Control implements KeyControl {
        final ReadOnlyObjectWrapper<KeyStanding> standing = new ReadOnlyObjectWrapper<>(new KeyStanding.Kept());
        final List<CompletableFuture<KeyVerdict>> trials = new ArrayList<>();
        int removals;

        @Override
        public ReadOnlyObjectProperty<KeyStanding> standingProperty() {
            return standing.getReadOnlyProperty();
        }

        @Override
        public String keystoreName() {
            return "GNOME Keyring";
        }

        @Override
        public CompletableFuture<KeyVerdict> tryPresent() {
            trials.add(new CompletableFuture<>());
            return trials.getLast();
        }

        @Override
        public void unlock() {
            standing.set(new KeyStanding.Kept());
        }

        @Override
        public void keep() {
            standing.set(new KeyStanding.Kept());
        }

        @Override
        public void remove() {
            removals++;
        }
    }
}
