package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.Keystore;
import app.twinwatch.keystore.PrivateKeyring;
import app.twinwatch.keystore.RemoteKeystore;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The key from one start to the next, in a real GNOME Keyring. */
@EnabledOnOs(OS.LINUX)
class KeyringJourneyTest extends Journey {
    @TempDir
    Path keyringFolder;

    private PrivateKeyring keyring;
    private RemoteKeystore program;

    @BeforeEach
    void startKeyring() throws Exception {
        keyring = PrivateKeyring.unlocked(keyringFolder);
        program = RemoteKeystore.start(keyring.environment());
    }

    @AfterEach
    void endKeyring() {
        // The window first: it says good-bye to the keystore.
        endAll();
        program.close();
        keyring.close();
    }

    @Test
    void aTypedKeyIsKeptAndFoundAtTheNextStart() throws Exception {
        startOwnList(WITHOUT_KEY, keystore());
        window.see("#welcome-where", "GNOME Keyring");
        window.paste("sk-kept-in-the-keyring");
        window.see("#welcome-problem", "HeyGen accepted the key");
        window.press(KeyCode.ENTER);
        window.see("#toast-words", "It is kept in GNOME Keyring");
        assertThat(keyring.lookUp(profile())).isEqualTo("sk-kept-in-the-keyring");
        window.close();

        startOwnList(WITHOUT_KEY, keystore(), CEM.value());

        window.see("#status-connection", "Connected to HeyGen");
        seeCards("Cem");
        window.seeNothingOf("#welcome");
        window.seeNothingOf("#banner-key");
    }

    @Test
    void aLockedKeyringIsSaidAndAKeyTypedForNowLeavesItAlone() throws Exception {
        keepKey("sk-old");
        keyring.lock();
        startOwnList(WITHOUT_KEY, keystore(), CEM.value());
        window.see("#banner-key .label", "GNOME Keyring, which is locked");
        assertThat(window.textsOf("#banner-key .button")).containsExactly("Unlock", "Type the key for now");
        assertThat(heyGen.questionsAbout(CEM)).isZero();

        window.clickWords("#banner-key .button", "Type the key for now");
        window.see("#welcome-where", "memory until you close Twinwatch");
        window.paste("sk-for-now");
        window.press(KeyCode.ENTER);

        seeCards("Cem");
        window.seeNothingOf("#banner-key");
        window.close();
        keyring.killDaemon();
        keyring.startUnlocked();
        assertThat(keyring.lookUp(profile())).isEqualTo("sk-old");
    }

    @Test
    void unlockingThatNobodyCanAnswerIsSaid() throws Exception {
        keepKey("sk-old");
        keyring.lock();
        startOwnList(WITHOUT_KEY, keystore(), CEM.value());

        // There is no prompter on this bus, so that the system can't ask.
        window.clickWords("#banner-key .button", "Unlock");

        window.see("#banner-key .label", "GNOME Keyring");
        Eventually.that(
                "it is offered again",
                () -> window.textsOf("#banner-key .button").contains("Type the key for now"));
        assertThat(heyGen.questionsAbout(CEM)).isZero();
    }

    @Test
    void aKeyringThatHangsKeepsNobodyFromTheCards() throws Exception {
        keepKey("sk-old");
        startOwnList(WITHOUT_KEY, keystore(), CEM.value());
        seeCards("Cem");
        window.close();

        keyring.stopDaemon();
        startOwnList(WITHOUT_KEY, keystore());
        seeCards("Cem");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        window.press(KeyCode.ESCAPE);
        window.see("#banner-key .label", "GNOME Keyring does not answer");

        keyring.continueDaemon();
        window.clickWords("#banner-key .button", "Look again");
        window.seeNothingOf("#banner-key");
    }

    private Keystore keystore() {
        return program.keystore(profile());
    }

    private String profile() {
        return Keystores.profile(home.resolve("data"));
    }

    private void keepKey(String key) throws Exception {
        startOwnList(WITHOUT_KEY, keystore());
        window.paste(key);
        window.press(KeyCode.ENTER);
        Eventually.that("the key is kept", () -> keyring.lookUp(profile()).equals(key));
        window.close();
    }
}
