package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/a",
                "https://LocalHost./a",
                "https://files.localhost/a",
                "http://127.0.0.1/a",
                "https://127.9.9.9/a",
                "https://0.0.0.0/a",
                "https://[::1]/a",
                "https://[::]/a",
                "https://[::ffff:127.0.0.1]/a",
                "https://[::ffff:7f00:1]/a",
                "https://169.254.169.254/latest/meta-data",
                "https://[fe80::1]/a",
                "https://[fe80::1%25eth0]/a",
                "https://2130706433/a",
                "https://0x7f000001/a",
                "https://127.1/a",
                "https://0x7f.1/a",
                "mailto:someone"
            })
    void thisComputerIsKnownInEverySpelling(String address) {
        assertThat(Reach.of(URI.create(address))).isEqualTo(Reach.THIS_COMPUTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/a",
                "https://172.16.5.4/a",
                "https://192.168.1.1/a",
                "https://100.64.0.1/a",
                "https://[fd00::1]/a",
                "https://[fc12:3456::1]/a",
                "https://[::ffff:10.0.0.1]/a"
            })
    void theOwnNetworkIsKnownByItsNumbers(String address) {
        assertThat(Reach.of(URI.create(address))).isEqualTo(Reach.THIS_NETWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files2.heygen.ai/a",
                "https://10.example.com/a",
                "https://localhost.example.com/a",
                "https://172.15.0.1/a",
                "https://172.32.0.1/a",
                "https://100.128.0.1/a",
                "https://8.8.8.8/a",
                "https://[2001:db8::1]/a"
            })
    void everythingElseIsElsewhere(String address) {
        assertThat(Reach.of(URI.create(address))).isEqualTo(Reach.ANYWHERE);
    }

    @Test
    void nobodyMayNameWhatIsNearerThanHeIs() {
        URI here = URI.create("http://127.0.0.1:1/");
        URI near = URI.create("https://192.168.1.1/");
        URI far = URI.create("https://example.com/");
        assertThat(Reach.ANYWHERE.mayName(far)).isTrue();
        assertThat(Reach.ANYWHERE.mayName(near)).isFalse();
        assertThat(Reach.ANYWHERE.mayName(here)).isFalse();
        assertThat(Reach.THIS_NETWORK.mayName(near)).isTrue();
        assertThat(Reach.THIS_NETWORK.mayName(here)).isFalse();
        assertThat(Reach.THIS_COMPUTER.mayName(here)).isTrue();
    }
}
