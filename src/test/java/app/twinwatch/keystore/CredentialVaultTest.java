package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.KeyTrouble.Failed;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What can be said of the Windows keystore on another system: the bytes it hands over, and what it makes of answers. */
class CredentialVaultTest {
    private static final Entry ENTRY = Entry.of("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private final FakeCredentials credentials = new FakeCredentials();
    private final CredentialVault vault = new CredentialVault(ENTRY, () -> credentials);

    @Nested
    class Contract extends KeystoreContract.Lasting {
        @Override
        Keystore open(String profile) {
            return new VaultKeystore(new CredentialVault(Entry.of(profile), () -> credentials), CallThread.LIMIT);
        }
    }

    @Test
    void aCredentialHasTheShapeOfMicrosoftsHeader() {
        assertThat(Credential.LAYOUT.byteSize()).isEqualTo(80);
        assertThat(Credential.LAYOUT.byteAlignment()).isEqualTo(8);
        assertThat(Stream.of(
                                "Flags",
                                "Type",
                                "TargetName",
                                "Comment",
                                "LastWritten",
                                "CredentialBlobSize",
                                "CredentialBlob",
                                "Persist",
                                "AttributeCount",
                                "Attributes",
                                "TargetAlias",
                                "UserName")
                        .map(name -> Credential.LAYOUT.byteOffset(PathElement.groupElement(name))))
                .containsExactly(0L, 4L, 8L, 16L, 24L, 32L, 40L, 48L, 52L, 56L, 64L, 72L);
    }

    @Test
    void aPersonCanFindTheEntry() {
        vault.write(Secret.copyOf(new byte[] {1, 2, 3}));

        assertThat(credentials.kept()).containsOnlyKeys("Twinwatch:7d444840-9dc0-11d1-b245-5ffdce74fad2");
        assertThat(credentials.userName()).isEqualTo("Twinwatch: HeyGen API key");
    }

    @Test
    void whatTheSystemLentIsOverwrittenAndGivenBack() {
        vault.write(Secret.copyOf(new byte[] {1, 2, 3}));

        assertThat(vault.read()).isInstanceOf(VaultReading.Holds.class);
        assertThat(credentials.lentBlobs())
                .singleElement()
                .satisfies(
                        blob -> assertThat(blob.toArray(ValueLayout.JAVA_BYTE)).containsOnly(0));
        assertThat(credentials.notFreed()).isZero();
    }

    @Test
    void anEmptyCredentialIsUnusable() throws Exception {
        credentials.kept().put("Twinwatch:" + ENTRY.profile(), new byte[0]);
        try (Keystore keystore = new VaultKeystore(vault, CallThread.LIMIT)) {
            assertThat(KeystoreContract.answer(keystore.read())).isEqualTo(new KeyReading.Unusable());
        }
        assertThat(credentials.notFreed()).isZero();
    }

    @Test
    void aLogOnWithoutCredentialsHasNoService() {
        assertEverythingIs(1312, unavailable(Reason.NO_SERVICE));
        assertEverythingIs(1722, unavailable(Reason.NO_SERVICE));
    }

    @Test
    void anotherErrorIsHandedOnByItsNumber() {
        assertEverythingIs(5, new Failed("windows:5"));
    }

    @Test
    void aSystemWithoutTheLibraryOrTheFunctionsSaysSo() {
        for (RuntimeException cause : List.of(new IllegalArgumentException(), new NoSuchElementException())) {
            CredentialVault missing = new CredentialVault(ENTRY, () -> {
                throw cause;
            });
            assertThat(missing.read()).isEqualTo(unavailable(Reason.NO_LIBRARY));
            assertThat(missing.write(Secret.copyOf(new byte[1]))).contains(unavailable(Reason.NO_LIBRARY));
            assertThat(missing.delete()).isEqualTo(unavailable(Reason.NO_LIBRARY));
            assertThat(missing.unlock()).contains(unavailable(Reason.NO_LIBRARY));
        }
    }

    private void assertEverythingIs(int error, KeyTrouble trouble) {
        credentials.fail(error);
        assertThat(vault.read()).isEqualTo(trouble);
        assertThat(vault.write(Secret.copyOf(new byte[1]))).contains(trouble);
        assertThat(vault.delete()).isEqualTo(trouble);
        assertThat(vault.unlock()).contains(trouble);
    }
}
