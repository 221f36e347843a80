package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.key;
import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.FakeKeychain.Person;
import app.twinwatch.keystore.KeyTrouble.Failed;
import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.NoKeyring;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the macOS keystore on another system: what it makes of the keychain's answers, and when it asks. */
@Timeout(300)
class KeychainVaultTest {
    private static final Entry ENTRY = Entry.of("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private final FakeKeychain keychain = new FakeKeychain();
    private final Keystore keystore = new VaultKeystore(new KeychainVault(ENTRY, () -> keychain), CallThread.LIMIT);

    @AfterEach
    void close() {
        keystore.close();
    }

    @Nested
    class Contract extends KeystoreContract.Lasting {
        @Override
        Keystore open(String profile) {
            return new VaultKeystore(new KeychainVault(Entry.of(profile), () -> keychain), CallThread.LIMIT);
        }
    }

    @Test
    void aLockedKeychainIsNeverAskedAboutByItself() throws Exception {
        answer(keystore.save(key("my-key")));
        keychain.lock();

        assertThat(answer(keystore.read())).isEqualTo(new Locked());
        assertThat(answer(keystore.save(key("other")))).isEqualTo(new Locked());
        assertThat(keychain.questions()).isZero();
    }

    @Test
    void unlockingAsksOnceAndFindsTheKey() throws Exception {
        answer(keystore.save(key("my-key")));
        keychain.lock();

        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("my-key"))));
        assertThat(keychain.questions()).isEqualTo(1);
        assertThat(answer(keystore.save(key("other")))).isEqualTo(new KeySaving.Saved());
    }

    @Test
    void unlockingAKeychainWithoutTheKeyLetsOneBeSaved() throws Exception {
        keychain.lock();
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new Locked());

        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(new KeyReading.NotSaved()));
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new KeySaving.Saved());
    }

    @Test
    void aPersonMayDecline() throws Exception {
        keychain.person(() -> Person.CANCELS);
        keychain.lock();

        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Declined());
    }

    @Test
    void whileAQuestionIsOpenOtherCallsAskNothing() throws Exception {
        answer(keystore.save(key("my-key")));
        keychain.lock();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        keychain.person(() -> {
            asked.countDown();
            await(answered);
            return Person.ALLOWS;
        });

        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        asked.await();
        assertThat(answer(keystore.read())).isEqualTo(new Locked());
        assertThat(keychain.questionsAllowed())
                .as("what holds for the whole program is left alone")
                .isTrue();
        answered.countDown();

        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("my-key"))));
        assertThat(keychain.questions()).isEqualTo(1);
        assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("my-key")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-25308, -25315, -25320, -25293, -128})
    void whatNeedsAPersonIsLocked(int status) throws Exception {
        assertEverythingIs(status, new Locked());
    }

    @ParameterizedTest
    @ValueSource(ints = {-25294, -25307})
    void anAccountWithoutAKeychainHasNoKeyring(int status) throws Exception {
        assertEverythingIs(status, new NoKeyring());
    }

    @Test
    void aSystemWithoutKeychainServicesHasNoService() throws Exception {
        assertEverythingIs(-25291, unavailable(Reason.NO_SERVICE));
    }

    @Test
    void anotherStatusIsHandedOnByItsNumber() throws Exception {
        assertEverythingIs(-34018, new Failed("macos:-34018"));
    }

    private void assertEverythingIs(int status, KeyTrouble trouble) throws Exception {
        keychain.fail(status);
        assertThat(answer(keystore.read())).isEqualTo(trouble);
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(trouble);
        assertThat(answer(keystore.delete())).isEqualTo(trouble);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
