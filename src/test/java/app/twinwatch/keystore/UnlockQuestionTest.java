package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.key;
import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** GNOME's real question for the keyring's password, on a screen of its own, answered by a typist. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class UnlockQuestionTest {
    private final String profile = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private PrivateKeyring keyring;
    private PromptScreen screen;
    private RemoteKeystore program;
    private Keystore keystore;

    @BeforeEach
    void lockAKeyringWithAKey() throws Exception {
        keyring = PrivateKeyring.unlocked(folder);
        screen = PromptScreen.on(keyring);
        program = RemoteKeystore.start(keyring.environment());
        keystore = program.keystore(profile);
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new KeySaving.Saved());
        keyring.lock();
    }

    @AfterEach
    void end() throws Exception {
        program.close();
        screen.close();
        keyring.close();
    }

    @Test
    void thePasswordUnlocksAndTheKeyIsFound() throws Exception {
        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        screen.awaitQuestion();
        screen.typeUntilDone(unlocking, PrivateKeyring.PASSWORD, "Return");

        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("my-key"))));
        assertThat(answer(keystore.save(key("other")))).isEqualTo(new KeySaving.Saved());
    }

    @Test
    void whoeverClosesTheQuestionHasDeclinedAndCanBeAskedAgain() throws Exception {
        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        screen.awaitQuestion();
        screen.typeUntilDone(unlocking, "", "Escape");

        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Declined());
        assertThat(answer(keystore.read())).isEqualTo(new Locked());

        CompletableFuture<Unlocking> again = keystore.unlock();
        screen.awaitQuestion();
        screen.typeUntilDone(again, PrivateKeyring.PASSWORD, "Return");
        assertThat(answer(again)).isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("my-key"))));
    }

    @Test
    void aWrongPasswordLetsThePersonTryAgain() throws Exception {
        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        screen.awaitQuestion();
        screen.type("not-the-password", "Return");
        assertThat(unlocking).isNotDone();
        screen.typeUntilDone(unlocking, PrivateKeyring.PASSWORD, "Return");

        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("my-key"))));
    }

    @Test
    void whileTheQuestionIsOpenNothingElseWaits() throws Exception {
        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        screen.awaitQuestion();

        assertThat(answer(keystore.read())).isEqualTo(new Locked());
        assertThat(answer(keystore.save(key("other")))).isEqualTo(new Locked());
        assertThat(answer(keystore.delete())).isEqualTo(new Locked());
        assertThat(unlocking).isNotDone();

        screen.typeUntilDone(unlocking, PrivateKeyring.PASSWORD, "Return");
        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("my-key"))));
    }

    @Test
    void aServiceThatDiesWhileItAsksEndsTheQuestion() throws Exception {
        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        screen.awaitQuestion();
        keyring.killDaemon();

        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Ended(unavailable(Reason.BROKEN_OFF)));
        keyring.startUnlocked();
        assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("my-key")));
    }

    @Test
    void aPrompterThatDiesIsLikeAPersonWhoDeclines() throws Exception {
        CompletableFuture<Unlocking> unlocking = keystore.unlock();
        screen.awaitQuestion();
        screen.killPrompter();

        assertThat(answer(unlocking)).isEqualTo(new Unlocking.Declined());
    }
}
