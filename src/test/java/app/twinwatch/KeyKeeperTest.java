package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.keystore.KeyReading;
import app.twinwatch.keystore.KeySaving;
import app.twinwatch.keystore.KeyTrouble;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.Unlocking;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.common.Notice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the key when the keystore answers, answers late, or does not help. */
class KeyKeeperTest {
    private static final ApiKey OLD = key("sk-old");
    private static final ApiKey NEW = key("sk-new");

    private final HeldKeystore keystore = new HeldKeystore();
    private final User user = new User();
    private final KeyKeeper keeper = new KeyKeeper(
            keystore,
            () -> "GNOME Keyring",
            new KeyTrials(new LateApi(ApiAddress.HEYGEN, InstantSource.system(), _ -> {})),
            user,
            EnglishWords.MESSAGES,
            new DirectThread());

    @AfterEach
    void close() {
        keystore.close();
    }

    @Test
    void theKeptKeyIsUsed() {
        keystore.reads(new KeyReading.Found(OLD));
        begin();
        assertThat(standing()).isEqualTo(new KeyStanding.Looking());
        assertThat(user.key).isEmpty();

        keystore.answer();

        assertThat(user.key).contains(OLD);
        assertThat(user.wish).isEmpty();
        assertThat(standing()).isEqualTo(new KeyStanding.Kept());
    }

    @Test
    void theKeyOfTheEnvironmentWinsAndTheKeystoreIsNotEvenAsked() {
        keystore.reads(new KeyReading.Found(OLD));
        keeper.start(ApiKey.read("sk-new"));

        assertThat(user.key).contains(NEW);
        assertThat(keystore.unanswered()).isZero();
        assertThat(standing()).isEqualTo(new KeyStanding.FromEnvironment());
    }

    @Test
    void aKeyOfTheEnvironmentThatCantBeOneIsNotReplacedByAnother() {
        keystore.reads(new KeyReading.Found(OLD));
        keeper.start(ApiKey.read("two words"));

        assertThat(user.key).isEmpty();
        assertThat(keystore.unanswered()).isZero();
        assertThat(user.words()).contains("HEYGEN_API_KEY");
    }

    @Test
    void aTypedKeyIsUsedAtOnceAndKept() {
        begin();
        keystore.answer();
        assertThat(user.words()).contains("needs your HeyGen API key");

        keeper.use(NEW, true);
        assertThat(user.key).contains(NEW);
        assertThat(standing()).isEqualTo(new KeyStanding.ForThisRun());
        assertThat(user.wish).isEmpty();

        keystore.answer();
        assertThat(standing()).isEqualTo(new KeyStanding.Kept());
        assertThat(user.told).containsExactly("HeyGen accepted the key. It is kept in GNOME Keyring");
        assertThat(keystore.content()).isEqualTo(new KeyReading.Found(NEW));
    }

    @Test
    void anAnswerThatComesAfterAKeyWasTypedBringsNoOldKeyBack() {
        keystore.reads(new KeyReading.Found(OLD));
        begin();
        keeper.use(NEW, true);

        keystore.answer();
        assertThat(user.key).contains(NEW);

        keystore.answer();
        assertThat(user.key).contains(NEW);
        assertThat(standing()).isEqualTo(new KeyStanding.Kept());
    }

    @Test
    void anAnswerThatComesAfterTheKeyWasRemovedBringsNoOldKeyBack() {
        keystore.reads(new KeyReading.Found(OLD));
        begin();
        keeper.remove();

        keystore.answer();
        keystore.answer();

        assertThat(user.key).isEmpty();
        assertThat(standing()).isEqualTo(new KeyStanding.Missing());
        assertThat(user.told).containsExactly("The key is removed");
    }

    @Test
    void aKeyThatWasRemovedWhileItWasBeingSavedStaysAway() {
        begin();
        keystore.answer();
        keeper.use(NEW, true);
        keeper.remove();

        keystore.answer();
        keystore.answer();

        assertThat(user.key).isEmpty();
        assertThat(standing()).isEqualTo(new KeyStanding.Missing());
        assertThat(keystore.content()).isEqualTo(new KeyReading.NotSaved());
    }

    @Test
    void aLockedKeystoreIsUnlockedWhenTheUserWantsIt() {
        keystore.reads(new KeyTrouble.Locked());
        begin();
        keystore.answer();
        assertThat(standing()).isEqualTo(new KeyStanding.Locked());
        assertThat(user.actions()).containsExactly("Unlock", "Type the key for now");

        keystore.unlocks(new Unlocking.Ended(new KeyReading.Found(OLD)));
        user.choose("Unlock");
        assertThat(user.words()).startsWith("Waiting for you to unlock GNOME Keyring");

        keystore.answer();
        assertThat(user.key).contains(OLD);
        assertThat(user.wish).isEmpty();
    }

    @Test
    void unlockingThatWasDeclinedIsSaidAndMayBeTriedAgain() {
        keystore.reads(new KeyTrouble.Locked());
        begin();
        keystore.answer();
        user.choose("Unlock");
        keystore.answer();

        assertThat(user.words()).contains("was not unlocked");
        assertThat(user.actions()).containsExactly("Unlock", "Type the key for now");
    }

    @Test
    void aKeyTypedForNowIsNotSavedAndALateUnlockingDoesNotReplaceIt() {
        keystore.reads(new KeyTrouble.Locked());
        keystore.unlocks(new Unlocking.Ended(new KeyReading.Found(OLD)));
        begin();
        keystore.answer();
        user.choose("Unlock");
        assertThat(keeper.keeperProperty().get()).isEmpty();

        keeper.use(NEW, false);
        keystore.answer();

        assertThat(user.key).contains(NEW);
        assertThat(standing()).isEqualTo(new KeyStanding.ForThisRun());
        assertThat(keystore.unanswered()).isZero();
        assertThat(user.told).containsExactly("The key is used until you close Twinwatch");
    }

    @Test
    void aKeyInMemoryIsKeptLaterIfTheUserWantsIt() {
        keystore.reads(new KeyTrouble.Locked());
        begin();
        keystore.answer();
        keeper.use(NEW, false);

        keystore.unlocks(new Unlocking.Ended(new KeyReading.Found(OLD)));
        keeper.keep();
        keystore.answer();
        keystore.answer();

        assertThat(standing()).isEqualTo(new KeyStanding.Kept());
        assertThat(keystore.content()).isEqualTo(new KeyReading.Found(NEW));
        assertThat(user.key).contains(NEW);
    }

    static Stream<KeyTrouble> noKeystore() {
        return Stream.of(
                new KeyTrouble.NoKeyring(),
                new Unavailable(Unavailable.Reason.NO_LIBRARY),
                new Unavailable(Unavailable.Reason.NO_BUS),
                new Unavailable(Unavailable.Reason.NO_SERVICE));
    }

    @ParameterizedTest
    @MethodSource("noKeystore")
    void withoutAKeystoreTheKeyIsAskedForInWords(KeyTrouble trouble) {
        keystore.reads(trouble);
        begin();
        keystore.answer();

        assertThat(user.words()).contains("asks for the API key at each start");
        assertThat(user.actions()).containsExactly("Enter the key");
        assertThat(keeper.keeperProperty().get()).isEmpty();
    }

    static Stream<KeyTrouble> faults() {
        return Stream.of(
                new Unavailable(Unavailable.Reason.NO_ANSWER),
                new Unavailable(Unavailable.Reason.BROKEN_OFF),
                new KeyTrouble.Failed("windows:5"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aKeystoreThatFailsMayBeAskedAgain(KeyTrouble trouble) {
        keystore.reads(trouble);
        begin();
        keystore.answer();
        assertThat(user.words()).startsWith("GNOME Keyring").endsWith("Checks wait.");

        keystore.reads(new KeyReading.Found(OLD));
        user.choose("Look again");
        keystore.answer();

        assertThat(user.key).contains(OLD);
    }

    @Test
    void whatCanNotBeSavedIsUsedAllTheSameAndSaid() {
        for (KeySaving failure : List.of(
                new KeyTrouble.Locked(),
                new Unavailable(Unavailable.Reason.NO_ANSWER),
                new KeySaving.ReadBackDiffers(),
                new KeySaving.TooLong())) {
            keystore.reads(new KeyReading.NotSaved());
            begin();
            keystore.answer();
            keystore.saves(failure);
            keeper.use(NEW, true);
            keystore.answer();

            assertThat(user.key).contains(NEW);
            assertThat(standing()).isEqualTo(new KeyStanding.ForThisRun());
            assertThat(user.words()).startsWith("The key is used until you close Twinwatch");
            assertThat(user.actions()).containsExactly("Keep the key");
        }
    }

    @Test
    void whatCanNotBeRemovedIsUsedNoMoreAndSaid() {
        keystore.reads(new KeyReading.Found(OLD));
        begin();
        keystore.answer();
        keystore.deletes(new KeyTrouble.Locked());

        keeper.remove();
        assertThat(user.key).isEmpty();
        keystore.answer();

        assertThat(user.words()).contains("is locked and still has it");
    }

    private void begin() {
        keeper.start(ApiKey.read(""));
    }

    private KeyStanding standing() {
        return keeper.standingProperty().get();
    }

    private static ApiKey key(String text) {
        return ((ApiKey.Reading.Accepted) ApiKey.read(text)).key();
    }

    /** Who works with the key, and reads what is said about it. */
    private static final class User implements KeyKeeper.KeyUser {
        private Optional<ApiKey> key = Optional.empty();
        private Optional<Notice> wish = Optional.empty();
        private final List<String> told = new ArrayList<>();

        String words() {
            return wish.orElseThrow().words();
        }

        List<String> actions() {
            return wish.orElseThrow().actions().stream()
                    .map(Notice.Action::words)
                    .toList();
        }

        void choose(String words) {
            wish.orElseThrow().actions().stream()
                    .filter(action -> action.words().equals(words))
                    .findFirst()
                    .orElseThrow()
                    .run()
                    .run();
        }

        @Override
        public void useKey(ApiKey newKey) {
            key = Optional.of(newKey);
        }

        @Override
        public void forgetKey() {
            key = Optional.empty();
        }

        @Override
        public void tell(Notice notice) {
            told.add(notice.words());
        }

        @Override
        public void wish(Supplier<Optional<Notice>> notice) {
            wish = notice.get();
        }

        @Override
        public void enterKey() {
            // The test types for itself.
        }
    }
}
