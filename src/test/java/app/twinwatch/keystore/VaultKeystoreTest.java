package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.key;
import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keystore above vaults that lie, fail and ask. */
@Timeout(300)
class VaultKeystoreTest {
    @Test
    void aVaultThatSaysYesAndKeepsNothingIsFoundOut() throws Exception {
        assertThat(saveIn(new StubVault() {})).isEqualTo(new KeySaving.ReadBackDiffers());
    }

    @Test
    void aVaultThatKeepsSomethingElseIsFoundOut() throws Exception {
        assertThat(saveIn(new StubVault() {
                    @Override
                    public VaultReading read() {
                        return new VaultReading.Holds(Secret.copyOf("my-kez".getBytes(StandardCharsets.UTF_8)));
                    }
                }))
                .isEqualTo(new KeySaving.ReadBackDiffers());
    }

    @Test
    void aVaultThatIsLockedBeforeTheKeyIsReadBackHasSavedNothingForSure() throws Exception {
        assertThat(saveIn(new StubVault() {
                    @Override
                    public VaultReading read() {
                        return new Locked();
                    }
                }))
                .isEqualTo(new Locked());
    }

    @Test
    void aVaultWithAFaultIsAnAnswerTooAndSaysNothingSecret() throws Exception {
        Vault faulty = new StubVault() {
            @Override
            public Optional<KeyTrouble> write(Secret secret) {
                throw new IllegalStateException("a fault");
            }

            @Override
            public Optional<VaultReading> unlock() {
                throw new IllegalStateException("a fault");
            }
        };
        try (Keystore keystore = new VaultKeystore(faulty, CallThread.LIMIT)) {
            assertThat(answer(keystore.save(key("my-key")))).isEqualTo(CallThread.UNFORESEEN);
            assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(CallThread.UNFORESEEN));
            assertThat(CallThread.UNFORESEEN.toString()).doesNotContain("my-key");
        }
    }

    @Test
    void aSecondClickJoinsTheQuestionThatIsOpen() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        Vault asking = new StubVault() {
            @Override
            public Optional<VaultReading> unlock() {
                questions.incrementAndGet();
                await(answered);
                return Optional.empty();
            }
        };
        try (Keystore keystore = new VaultKeystore(asking, CallThread.LIMIT)) {
            CompletableFuture<Unlocking> first = keystore.unlock();
            CompletableFuture<Unlocking> second = keystore.unlock();
            CompletableFuture<Unlocking> impatient = keystore.unlock();
            impatient.cancel(true);
            assertThat(answer(keystore.read())).as("other calls go on").isEqualTo(new KeyReading.NotSaved());
            answered.countDown();

            assertThat(answer(first)).isEqualTo(new Unlocking.Declined());
            assertThat(answer(second)).isEqualTo(new Unlocking.Declined());
            assertThat(questions).hasValue(1);
            assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Declined());
            assertThat(questions).as("a later click asks again").hasValue(2);
        }
    }

    @Test
    void aClosedKeystoreSaysSo() throws Exception {
        Keystore keystore = Keystore.forThisRun();
        keystore.close();
        keystore.close();

        assertThat(answer(keystore.read())).isEqualTo(unavailable(Reason.CLOSED));
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(unavailable(Reason.CLOSED));
        assertThat(answer(keystore.delete())).isEqualTo(unavailable(Reason.CLOSED));
        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(unavailable(Reason.CLOSED)));
    }

    @Test
    void theKeystoresOfOtherSystemsAreMissingHereAndSaySo() throws Exception {
        for (OperatingSystem system : EnumSet.complementOf(EnumSet.of(OperatingSystem.current()))) {
            try (Keystore keystore = Keystore.of(system, "7d444840-9dc0-11d1-b245-5ffdce74fad2")) {
                assertThat(answer(keystore.read())).isEqualTo(unavailable(Reason.NO_LIBRARY));
                assertThat(answer(keystore.save(key("my-key")))).isEqualTo(unavailable(Reason.NO_LIBRARY));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/home/somebody/data", "1-1-1-1-1", "someone@example.com"})
    void whatIsStoredInClearIsAUuidAndNothingElse(String profile) {
        assertThatThrownBy(() -> Keystore.of(OperatingSystem.LINUX, profile))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretIsHiddenAndOverwrittenWhenClosed() {
        Secret secret = Secret.of(key("my-key"));
        assertThat(secret.toString()).contains("hidden").doesNotContain("my-key");
        assertThat(new VaultReading.Holds(secret).toString()).doesNotContain("my-key");
        assertThat(secret.asKey()).contains(key("my-key"));

        secret.close();
        assertThat(secret.sameAs(Secret.copyOf(new byte[6]))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " padded ", "\"quoted\"", "x-api-key: labelled", "two words", "ключ"})
    void onlyBytesThatAreExactlyAKeyAreOne(String text) {
        assertThat(Secret.copyOf(text.getBytes(StandardCharsets.UTF_8)).asKey()).isEmpty();
        assertThat(Secret.copyOf(new byte[] {'k', (byte) 0xFF}).asKey()).isEmpty();
    }

    @Test
    void aSecretThatIsTooLongForOneSystemIsRefusedOnAllAndReplacesNothing() {
        MemoryVault vault = new MemoryVault();
        CheckedVault checked = new CheckedVault(vault);
        byte[] longest = "k".repeat(Secret.MAXIMUM_LENGTH).getBytes(StandardCharsets.UTF_8);
        byte[] longer = "k".repeat(Secret.MAXIMUM_LENGTH + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(checked.save(Secret.copyOf(longest))).isEqualTo(new KeySaving.Saved());
        assertThat(checked.save(Secret.copyOf(longer))).isEqualTo(new KeySaving.TooLong());
        assertThat(vault.read())
                .isInstanceOfSatisfying(
                        VaultReading.Holds.class,
                        found -> assertThat(found.secret().sameAs(Secret.copyOf(longest)))
                                .isTrue());
    }

    private static KeySaving saveIn(Vault vault) throws Exception {
        try (Keystore keystore = new VaultKeystore(vault, CallThread.LIMIT)) {
            return answer(keystore.save(key("my-key")));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says yes to everything and keeps nothing. */
    private abstract static class StubVault implements Vault {
        @Override
        public VaultReading read() {
            return new VaultReading.Empty();
        }

        @Override
        public Optional<KeyTrouble> write(Secret secret) {
            return Optional.empty();
        }

        @Override
        public KeyDeletion delete() {
            return new KeyDeletion.NothingSaved();
        }

        @Override
        public Optional<VaultReading> unlock() {
            return Optional.of(read());
        }
    }
}
