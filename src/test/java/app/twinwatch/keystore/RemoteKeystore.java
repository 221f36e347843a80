package app.twinwatch.keystore;

import app.twinwatch.heygen.ApiKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A {@link KeystoreProgram} in its own environment, and the keystores in it. */
public final class RemoteKeystore implements AutoCloseable {
    private final Process program;
    private final Writer calls;
    private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private RemoteKeystore(Process program) {
        this.program = program;
        this.calls = program.outputWriter(StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts one that may use native code, as the app may. */
    public static RemoteKeystore start(Map<String, String> environment) throws IOException {
        return start(environment, "--enable-native-access=ALL-UNNAMED");
    }

    /** @param environment replaces what this program's environment says; an empty value removes a variable */
    static RemoteKeystore start(Map<String, String> environment, String... javaOptions) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m");
        builder.command().addAll(List.of(javaOptions));
        builder.command()
                .addAll(List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KeystoreProgram.class.getName()));
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return new RemoteKeystore(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    boolean isAlive() {
        return program.isAlive();
    }

    /** Returns a keystore of this profile; to be closed before another one of the same profile is opened. */
    public Keystore keystore(String profile) {
        return new Keystore() {
            private volatile boolean closed;

            @Override
            public CompletableFuture<KeyReading> read() {
                return ask("read", Wire::reading);
            }

            @Override
            public CompletableFuture<KeySaving> save(ApiKey key) {
                byte[] bytes = key.secret().getBytes(StandardCharsets.UTF_8);
                return ask("save " + Wire.encoded(bytes), Wire::saving);
            }

            @Override
            public CompletableFuture<KeyDeletion> delete() {
                return ask("delete", Wire::deletion);
            }

            @Override
            public CompletableFuture<Unlocking> unlock() {
                return ask("unlock", Wire::unlocking);
            }

            @Override
            public void close() {
                if (!closed) {
                    closed = true;
                    call(profile, "close").join();
                }
            }

            private <T> CompletableFuture<T> ask(String line, Function<String, T> reader) {
                return call(profile, line).thenApply(reader);
            }
        };
    }

    KeySaving saveBytes(String profile, byte[] bytes) {
        return Wire.saving(call(profile, "save-bytes " + Wire.encoded(bytes)).join());
    }

    byte[] readBytes(String profile) {
        return Wire.decoded(call(profile, "read-bytes").join());
    }

    private CompletableFuture<String> call(String profile, String line) {
        String number = String.valueOf(numbers.incrementAndGet());
        CompletableFuture<String> answer = new CompletableFuture<>();
        open.put(number, answer);
        try {
            synchronized (calls) {
                calls.write(number + " " + profile + " " + line + "\n");
                calls.flush();
            }
        } catch (IOException failure) {
            answer.completeExceptionally(failure);
        }
        return answer;
    }

    private void listen() {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", 2);
                Objects.requireNonNull(open.remove(parts[0])).complete(parts[1]);
            }
        } catch (IOException _) {
            // This side closed it.
        } finally {
            open.values()
                    .forEach(answer ->
                            answer.completeExceptionally(new IllegalStateException("the keystore's program ended")));
        }
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}
