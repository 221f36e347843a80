/**
 * Where the API key lives between two runs: the keystore of the operating system, or memory for this run.
 *
 * <p>May touch the key ({@code heygen.ApiKey}), the kind of computer ({@code desktop.OperatingSystem}) and, through
 * {@code java.lang.foreign}, the system's own library: libsecret on Linux, the Security framework on macOS, Advapi32 on
 * Windows. It may touch nothing else of Twinwatch, no file and no network: what holds the key must have nowhere to leak
 * it to. The key is never written to a file, to the preferences, to a log or to another program's arguments.
 *
 * <p>Three layers. {@link app.twinwatch.keystore.Keystore} is what others see: every call is a future, and none asks
 * the person anything but {@code unlock}. Below it, {@code CallThread} keeps a system that hangs from stopping anything
 * else. At the bottom a {@code Vault} for each system talks in bytes and waits.
 */
@NullMarked
package app.twinwatch.keystore;

import org.jspecify.annotations.NullMarked;
