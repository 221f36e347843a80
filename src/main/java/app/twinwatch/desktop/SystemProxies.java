package app.twinwatch.desktop;

import java.util.Properties;
import java.util.stream.Stream;

/** Has connections go through the proxy that the operating system names. */
public final class SystemProxies {
    private static final String SWITCH = "java.net.useSystemProxies";

    private SystemProxies() {}

    /**
     * Follows the system unless somebody has told Java otherwise. To be called before the first connection.
     *
     * @param properties Java's own
     */
    public static void followUnlessSet(Properties properties) {
        boolean told = Stream.of(SWITCH, "http.proxyHost", "https.proxyHost", "socksProxyHost")
                .anyMatch(name -> properties.getProperty(name) != null);
        if (!told) {
            properties.setProperty(SWITCH, "true");
        }
    }
}
