package app.twinwatch.keystore;

import app.twinwatch.desktop.OperatingSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Uses this computer's keystore for a test in another program, because libsecret finds its service by the environment
 * of the program it runs in.
 *
 * <p>Reads calls as lines, {@code NUMBER PROFILE CALL [BASE64]}, and answers {@code NUMBER OUTCOME}, in any order. The
 * call {@code close} ends the profile's keystore, so that the next one begins anew.
 */
final class KeystoreProgram {
    private final Map<String, Keystore> keystores = new HashMap<>();

    private KeystoreProgram() {}

    public static void main(String[] arguments) throws IOException {
        KeystoreProgram program = new KeystoreProgram();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", -1);
            // A call that fails in an unforeseen way ends the test by its time limit.
            CompletableFuture<Void> _ = program.call(words[1], words[2], words.length > 3 ? words[3] : "")
                    .thenAccept(outcome -> {
                        synchronized (System.out) {
                            System.out.println(words[0] + " " + outcome);
                        }
                    });
        }
        // A question may still be open; its thread must not keep this program.
        Runtime.getRuntime().halt(0);
    }

    private CompletableFuture<String> call(String profile, String call, String content) {
        Keystore keystore = keystores.computeIfAbsent(profile, name -> Keystore.of(OperatingSystem.current(), name));
        return switch (call) {
            case "read" -> keystore.read().thenApply(Wire::write);
            case "save" -> keystore.save(Wire.key(content)).thenApply(Wire::write);
            case "delete" -> keystore.delete().thenApply(Wire::write);
            case "unlock" -> keystore.unlock().thenApply(Wire::write);
            case "read-bytes" -> CompletableFuture.supplyAsync(() -> readBytes(vault(profile)));
            case "save-bytes" ->
                CompletableFuture.supplyAsync(() -> {
                    try (Secret secret = Secret.copyOf(Wire.decoded(content))) {
                        return Wire.write(new CheckedVault(vault(profile)).save(secret));
                    }
                });
            case "close" -> {
                Optional.ofNullable(keystores.remove(profile)).ifPresent(Keystore::close);
                yield CompletableFuture.completedFuture("closed");
            }
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static Vault vault(String profile) {
        return new LibsecretVault(Entry.of(profile), LibsecretVault.LIMIT);
    }

    private static String readBytes(Vault vault) {
        return vault.read() instanceof VaultReading.Holds(Secret secret)
                ? secret.lend(memory -> Wire.encoded(memory.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE)))
                : "nothing";
    }
}
