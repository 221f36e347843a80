package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.ui.common.EnglishWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeystoresTest {
    @TempDir
    Path home;

    @Test
    @DisabledOnOs(OS.WINDOWS) // where making a link takes a right that few have
    void twoWaysToNameOneFolderLeadToOneKey() throws IOException {
        Path folder = Files.createDirectory(home.resolve("data"));
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);

        assertThat(Keystores.profile(link)).isEqualTo(Keystores.profile(folder));
        assertThat(Keystores.profile(folder.resolve("..").resolve("data"))).isEqualTo(Keystores.profile(folder));
    }

    @Test
    void twoFoldersKeepTwoKeysAndTheProfileTellsNothingOfThem() throws IOException {
        Path one = Files.createDirectory(home.resolve("one"));
        Path other = Files.createDirectory(home.resolve("other"));

        assertThat(Keystores.profile(one)).isNotEqualTo(Keystores.profile(other));
        assertThat(UUID.fromString(Keystores.profile(one)).version()).isEqualTo(3);
    }

    @Test
    void everyComputersKeystoreHasItsOwnName() {
        assertThat(name(OperatingSystem.LINUX, "ubuntu:GNOME")).isEqualTo("GNOME Keyring");
        assertThat(name(OperatingSystem.LINUX, "KDE")).isEqualTo("KDE Wallet");
        assertThat(name(OperatingSystem.MACOS, "")).isEqualTo("Keychain");
        assertThat(name(OperatingSystem.WINDOWS, "")).isEqualTo("Windows Credential Manager");
    }

    private static String name(OperatingSystem system, String desktop) {
        return new Keystores(system, Map.of("XDG_CURRENT_DESKTOP", desktop)).name(EnglishWords.MESSAGES);
    }
}
