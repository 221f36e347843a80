package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The entry in a real GNOME Keyring, as other programs see and change it. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class LibsecretEntryTest {
    private static final String UNICODE = "schlüssel-ключ-鍵-🔑 with space\nand line";

    @TempDir
    static Path folder;

    private static PrivateKeyring keyring;
    private static RemoteKeystore program;

    private final String profile = UUID.randomUUID().toString();

    @BeforeAll
    static void startKeyring() throws Exception {
        keyring = PrivateKeyring.unlocked(folder);
        program = RemoteKeystore.start(keyring.environment());
    }

    @AfterAll
    static void endKeyring() throws Exception {
        program.close();
        keyring.close();
    }

    @Test
    void anotherProgramFindsItByItsAttributes() throws Exception {
        answer(program.keystore(profile).save(key("my-key")));

        assertThat(keyring.lookUp(profile)).isEqualTo("my-key");
        assertThat(keyring.run("secret-tool", "search", "profile", profile))
                .contains("label = " + Entry.LABEL)
                .contains("schema = app.twinwatch.ApiKey");
    }

    @Test
    void anotherProgramSeesNoneAfterItWasDeleted() throws Exception {
        Keystore keystore = program.keystore(profile);
        answer(keystore.save(key("my-key")));
        answer(keystore.save(key("other")));
        answer(keystore.delete());

        assertThat(keyring.lookUp(profile)).isEmpty();
    }

    @Test
    void theKeyIsInNoFileOfTheKeyring() throws Exception {
        answer(program.keystore(profile).save(key("plain-to-see-1")));

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("plain-to-see-1"));
        }
    }

    @Test
    void anEntryThatHoldsNoKeyIsUnusableUntilAKeyIsSaved() throws Exception {
        Keystore keystore = program.keystore(profile);
        program.saveBytes(profile, " padded-key ".getBytes(StandardCharsets.UTF_8));
        assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Unusable());

        assertThat(answer(keystore.save(key("my-key")))).isEqualTo(new KeySaving.Saved());
        assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("my-key")));
    }

    @Test
    void bytesOfEveryLanguageComeBackAsTheyWere() {
        byte[] bytes = UNICODE.getBytes(StandardCharsets.UTF_8);

        assertThat(program.saveBytes(profile, bytes)).isEqualTo(new KeySaving.Saved());
        assertThat(program.readBytes(profile)).isEqualTo(bytes);
    }

    @Test
    void twoThousandAndFortyEightBytesAreTaken() {
        byte[] bytes = "ü".repeat(1024).getBytes(StandardCharsets.UTF_8);

        assertThat(program.saveBytes(profile, bytes)).isEqualTo(new KeySaving.Saved());
        assertThat(program.readBytes(profile)).isEqualTo(bytes);
    }

    @Test
    void oneByteMoreIsRefusedAndChangesNothing() {
        program.saveBytes(profile, new byte[] {1, 2, 3});

        assertThat(program.saveBytes(profile, ("ü".repeat(1024) + "x").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new KeySaving.TooLong());
        assertThat(program.readBytes(profile)).containsExactly(1, 2, 3);
    }
}
