package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.key;
import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.NoKeyring;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What can happen to a keyring on Linux, done to a real one. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class LibsecretTroubleTest {
    private final String profile = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private PrivateKeyring keyring;
    private RemoteKeystore program;
    private Keystore keystore;

    @BeforeEach
    void startABusOnWhichNobodyIsYet() throws Exception {
        keyring = PrivateKeyring.withBusOnly(folder);
        program = RemoteKeystore.start(keyring.environment());
        keystore = program.keystore(profile);
    }

    @AfterEach
    void end() throws Exception {
        program.close();
        keyring.close();
    }

    @Test
    void theKeyOutlivesTheServiceAndTheNextCallFindsTheNewOne() throws Exception {
        keyring.startUnlocked();
        answer(keystore.save(key("my-key")));
        keyring.killDaemon();
        keyring.startUnlocked();

        assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("my-key")));
        assertThat(answer(keystore.save(key("other")))).isEqualTo(new KeySaving.Saved());
    }

    @Test
    void aServiceThatIsKilledIsMissedAndFoundAgain() throws Exception {
        keyring.startUnlocked();
        answer(keystore.save(key("my-key")));
        keyring.killDaemon();

        assertThat(answer(keystore.read())).isEqualTo(unavailable(Reason.NO_SERVICE));
        assertThat(answer(keystore.save(key("other")))).isEqualTo(unavailable(Reason.NO_SERVICE));
        assertThat(answer(keystore.delete())).isEqualTo(unavailable(Reason.NO_SERVICE));
        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(unavailable(Reason.NO_SERVICE)));

        keyring.startUnlocked();
        assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("my-key")));
    }

    @Test
    void aKeyringThatIsLockedFromTheStartSaysSo() throws Exception {
        keyring.startUnlocked();
        answer(keystore.save(key("my-key")));
        keyring.killDaemon();
        keyring.startLocked();

        assertEverythingIsLocked();
    }

    @Test
    void aKeyringThatIsLockedInTheMiddleSaysSo() throws Exception {
        keyring.startUnlocked();
        answer(keystore.save(key("my-key")));
        keyring.lock();

        assertEverythingIsLocked();
    }

    @Test
    void aLockedKeyringWithoutTheKeyCanNotBeSaidToBeEmpty() throws Exception {
        keyring.startUnlocked();
        keyring.lock();

        assertEverythingIsLocked();
    }

    private void assertEverythingIsLocked() throws Exception {
        assertThat(answer(keystore.read())).isEqualTo(new Locked());
        assertThat(answer(keystore.save(key("other")))).isEqualTo(new Locked());
        assertThat(answer(keystore.delete())).isEqualTo(new Locked());
        assertThat(answer(keystore.read())).isEqualTo(new Locked());
    }

    @Test
    void aNewUserHasNoKeyring() throws Exception {
        keyring.startLocked();

        assertThat(answer(keystore.read())).isEqualTo(new NoKeyring());
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new NoKeyring());
        assertThat(answer(keystore.delete())).isEqualTo(new NoKeyring());
        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(new NoKeyring()));
    }

    @Test
    void aBusWithoutAKeyringHasNoService() throws Exception {
        assertEverythingIs(Reason.NO_SERVICE);
    }

    @Test
    void aServiceThatComesLaterIsFound() throws Exception {
        assertThat(answer(keystore.read())).isEqualTo(unavailable(Reason.NO_SERVICE));
        keyring.startUnlocked();

        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new KeySaving.Saved());
    }

    @Test
    void anEndOfTheBusDoesNotEndTheProgram() throws Exception {
        keyring.startUnlocked();
        answer(keystore.save(key("my-key")));
        keyring.killBus();

        assertThat(answer(keystore.read())).isIn(unavailable(Reason.BROKEN_OFF), unavailable(Reason.NO_BUS));
        assertThat(answer(keystore.save(key("other"))))
                .isIn(unavailable(Reason.BROKEN_OFF), unavailable(Reason.NO_BUS));
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void aServiceThatHangsCostsEachCallItsLimitAndNoMore() throws Exception {
        keyring.startUnlocked();
        answer(keystore.save(key("my-key")));
        keyring.stopDaemon();

        List<CompletableFuture<KeyReading>> readings =
                IntStream.range(0, 8).mapToObj(_ -> keystore.read()).toList();
        CompletableFuture<KeySaving> saving = keystore.save(key("other"));
        for (CompletableFuture<KeyReading> reading : readings) {
            assertThat(answer(reading)).isEqualTo(unavailable(Reason.NO_ANSWER));
        }
        assertThat(answer(saving)).isEqualTo(unavailable(Reason.NO_ANSWER));

        keyring.continueDaemon();
        assertThat(answer(keystore.read()))
                .as("what was never begun is not carried out later")
                .isEqualTo(new KeyReading.Found(key("my-key")));
    }

    @Test
    void aServiceThatHangsFromTheStartDoesNotStandInTheWayLater() throws Exception {
        keyring.startUnlocked();
        keyring.stopDaemon();

        assertThat(answer(keystore.read())).isEqualTo(unavailable(Reason.NO_ANSWER));

        keyring.continueDaemon();
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new KeySaving.Saved());
    }

    private void assertEverythingIs(Reason reason) throws Exception {
        assertThat(answer(keystore.read())).isEqualTo(unavailable(reason));
        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(unavailable(reason));
        assertThat(answer(keystore.delete())).isEqualTo(unavailable(reason));
        assertThat(answer(keystore.unlock())).isEqualTo(new Unlocking.Ended(unavailable(reason)));
    }
}
