package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemProxiesTest {
    private final Properties properties = new Properties();

    @Test
    void theSystemsProxiesAreFollowed() {
        SystemProxies.followUnlessSet(properties);
        assertThat(properties).containsEntry("java.net.useSystemProxies", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "java.net.useSystemProxies,false",
        "http.proxyHost,proxy.example.com",
        "https.proxyHost,proxy.example.com",
        "socksProxyHost,proxy.example.com"
    })
    void whateverSomebodyToldJavaStays(String name, String value) {
        properties.setProperty(name, value);
        SystemProxies.followUnlessSet(properties);
        assertThat(properties).hasSize(1).containsEntry(name, value);
    }
}
