package app.twinwatch.desktop;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom safe connections trust: whoever Java trusts, and on macOS and Windows also whoever the system does.
 *
 * <p>Companies that look into connections put their certificate into the system's store, where the browsers find it and
 * Java alone would not. On Linux nothing is added.
 */
public final class SystemTrust {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTrust.class);

    private SystemTrust() {}

    /** Reads the stores once, when they are first needed. */
    private static final class Once {
        static final SSLContext CONTEXT = context(OperatingSystem.current());
    }

    /** Returns what connections are made with on this computer. The first call takes as long as reading the stores. */
    public static SSLContext context() {
        return Once.CONTEXT;
    }

    static SSLContext context(OperatingSystem system) {
        List<KeyStore> stores =
                storesOf(system).stream().flatMap(type -> open(type).stream()).toList();
        try {
            return stores.isEmpty() ? SSLContext.getDefault() : trusting(stores);
        } catch (GeneralSecurityException failure) {
            LOG.warn("The system's certificates can't be used", failure);
            return javasOwn();
        }
    }

    /** Returns a context that trusts whoever Java or one of these stores does. */
    static SSLContext trusting(List<KeyStore> stores) throws GeneralSecurityException {
        List<X509ExtendedTrustManager> managers = new ArrayList<>();
        managers.add(manager(null));
        for (KeyStore store : stores) {
            managers.add(manager(store));
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new EitherTrust(managers)}, null);
        return context;
    }

    private static List<String> storesOf(OperatingSystem system) {
        return switch (system) {
            case LINUX -> List.of();
            case MACOS -> List.of("KeychainStore-ROOT", "KeychainStore");
            case WINDOWS -> List.of("Windows-ROOT");
        };
    }

    /** Returns empty if there is no such store, or nobody in it who could be trusted. */
    private static Optional<KeyStore> open(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return hasCertificates(store) ? Optional.of(store) : Optional.empty();
        } catch (GeneralSecurityException | IOException failure) {
            LOG.info("{} is not used: {}", type, failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static boolean hasCertificates(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                return true;
            }
        }
        return false;
    }

    /** @param store null for Java's own */
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new NoSuchAlgorithmException("no trust manager for X.509");
    }

    private static SSLContext javasOwn() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has no safe connections", impossible);
        }
    }
}
