package app.twinwatch.keystore;

import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;

/**
 * An error that GLib or libsecret reported. Carries its kind and number only: the words are for programmers, in the
 * language of the system, and may hold paths.
 */
final class GLibException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final int code;

    GLibException(String domain, int code) {
        super(domain + ":" + code);
        this.domain = domain;
        this.code = code;
    }

    /** Says whether the service was restarted since it was last asked, so that asking afresh may help. */
    boolean meansRestarted() {
        return switch (domain) {
            case "g-dbus-error-quark" ->
                code == DBus.SERVICE_UNKNOWN || code == DBus.NAME_HAS_NO_OWNER || code == DBus.NO_REPLY;
            case "g-io-error-quark" -> code == Gio.DBUS_ERROR || code == Gio.CLOSED;
            default -> false;
        };
    }

    KeyTrouble trouble() {
        return switch (domain) {
            case "g-dbus-error-quark" -> byDBus();
            case "g-io-error-quark" -> byIO();
            case "secret-error" -> bySecret();
            // The program that would start a bus could not be started itself.
            case "g-exec-error-quark" -> new Unavailable(Reason.NO_BUS);
            default -> failed();
        };
    }

    private KeyTrouble byDBus() {
        return switch (code) {
            case DBus.SERVICE_UNKNOWN, DBus.NAME_HAS_NO_OWNER -> new Unavailable(Reason.NO_SERVICE);
            case DBus.NO_REPLY, DBus.DISCONNECTED -> new Unavailable(Reason.BROKEN_OFF);
            case DBus.TIMEOUT, DBus.TIMED_OUT -> new Unavailable(Reason.NO_ANSWER);
            case DBus.NO_SERVER, DBus.AUTH_FAILED -> new Unavailable(Reason.NO_BUS);
            // The numbers between are the ways in which the bus failed to start the service.
            default ->
                code >= DBus.FIRST_SPAWN && code <= DBus.LAST_SPAWN ? new Unavailable(Reason.NO_SERVICE) : failed();
        };
    }

    private KeyTrouble byIO() {
        return switch (code) {
            case Gio.CANCELLED, Gio.TIMED_OUT -> new Unavailable(Reason.NO_ANSWER);
            case Gio.CLOSED, Gio.BROKEN_PIPE -> new Unavailable(Reason.BROKEN_OFF);
            case Gio.FAILED, Gio.NOT_FOUND, Gio.CONNECTION_REFUSED, Gio.PERMISSION_DENIED ->
                new Unavailable(Reason.NO_BUS);
            default -> failed();
        };
    }

    private KeyTrouble bySecret() {
        return switch (code) {
            case SecretError.LOCKED -> new KeyTrouble.Locked();
            case SecretError.NO_SUCH_OBJECT -> new KeyTrouble.NoKeyring();
            default -> failed();
        };
    }

    private KeyTrouble failed() {
        return new KeyTrouble.Failed(domain + ":" + code);
    }

    /** {@code GDBusError}. */
    private static final class DBus {
        static final int SERVICE_UNKNOWN = 2;
        static final int NAME_HAS_NO_OWNER = 3;
        static final int NO_REPLY = 4;
        static final int AUTH_FAILED = 10;
        static final int NO_SERVER = 11;
        static final int TIMEOUT = 12;
        static final int DISCONNECTED = 15;
        static final int TIMED_OUT = 20;
        static final int FIRST_SPAWN = 23;
        static final int LAST_SPAWN = 34;
    }

    /** {@code GIOErrorEnum}. */
    private static final class Gio {
        static final int FAILED = 0;
        static final int NOT_FOUND = 1;
        static final int PERMISSION_DENIED = 14;
        static final int CLOSED = 18;
        static final int CANCELLED = 19;
        static final int TIMED_OUT = 24;
        static final int DBUS_ERROR = 36;
        static final int CONNECTION_REFUSED = 39;
        static final int BROKEN_PIPE = 44;
    }

    /** {@code SecretError}. */
    private static final class SecretError {
        static final int LOCKED = 2;
        static final int NO_SUCH_OBJECT = 3;
    }
}
