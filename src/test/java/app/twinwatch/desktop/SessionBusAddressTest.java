package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionBusAddressTest {
    @TempDir
    Path folder;

    @Test
    void theAddressThatIsNamedIsTakenAndOfSeveralTheFirstThatJavaCanOpen() {
        assertThat(named("unix:path=/run/user/1000/bus")).contains("unix:path=/run/user/1000/bus");
        assertThat(named("unix:abstract=/tmp/dbus-x,guid=1; unix:path=/run/b,guid=2"))
                .contains("unix:path=/run/b,guid=2");
        assertThat(named("unix:abstract=/tmp/dbus-x,guid=1")).isEmpty();
        assertThat(named("disabled:")).isEmpty();
    }

    @Test
    void withoutANameItIsWhereTheSystemUsuallyHasIt() throws IOException {
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", folder.toString());
        assertThat(SessionBusAddress.of(environment)).isEmpty();
        Files.createFile(folder.resolve("bus"));
        assertThat(SessionBusAddress.of(environment)).contains("unix:path=" + folder.resolve("bus"));
        assertThat(SessionBusAddress.of(Map.of())).isEmpty();
    }

    private static Optional<String> named(String address) {
        return SessionBusAddress.of(Map.of("DBUS_SESSION_BUS_ADDRESS", address, "XDG_RUNTIME_DIR", "/nowhere"));
    }
}
