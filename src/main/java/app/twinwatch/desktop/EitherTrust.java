package app.twinwatch.desktop;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whoever at least one of several judges trusts. Each judges in full, the name of the host included; if none
 * agrees, the first one's reason counts.
 */
final class EitherTrust extends X509ExtendedTrustManager {
    private final List<X509ExtendedTrustManager> judges;

    /** @param judges asked in this order; at least one */
    EitherTrust(List<X509ExtendedTrustManager> judges) {
        if (judges.isEmpty()) {
            throw new IllegalArgumentException("nobody to judge");
        }
        this.judges = List.copyOf(judges);
    }

    /** Asks one of the judges. */
    private interface Question {
        void ask(X509ExtendedTrustManager judge) throws CertificateException;
    }

    private void anyOf(Question question) throws CertificateException {
        CertificateException reason = null;
        for (X509ExtendedTrustManager judge : judges) {
            try {
                question.ask(judge);
                return;
            } catch (CertificateException refused) {
                reason = reason == null ? refused : reason;
            }
        }
        throw reason == null ? new CertificateException("nobody judged") : reason;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        anyOf(judge -> judge.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        anyOf(judge -> judge.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        anyOf(judge -> judge.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        anyOf(judge -> judge.checkClientTrusted(chain, authType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        anyOf(judge -> judge.checkClientTrusted(chain, authType, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        anyOf(judge -> judge.checkClientTrusted(chain, authType));
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judges.stream()
                .flatMap(judge -> Stream.of(judge.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
