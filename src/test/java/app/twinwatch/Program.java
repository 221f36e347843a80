package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Twinwatch in a process of its own, as a user starts it, with a home of its own. */
final class Program implements AutoCloseable {
    private static final int LONGEST_SECONDS = 90;

    private final Process process;
    private final Path output;
    private final Path errors;

    /**
     * How a program ended.
     *
     * @param exitCode what it told the system
     * @param output all that it wrote to standard output
     * @param errors all that it wrote to standard error
     */
    record Ended(int exitCode, String output, String errors) {
        /** Makes sure that it ended with this code and one sentence, and returns the sentence. */
        String sentence(int code) {
            assertThat(errors).startsWith("twinwatch: ").endsWith("\n");
            assertThat(errors.strip()).doesNotContain("\n", "Exception", "\tat ");
            assertThat(output).isEmpty();
            assertThat(exitCode).isEqualTo(code);
            return errors.strip();
        }
    }

    private Program(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static Program start(Path home, String... arguments) {
        return start(home, List.of(), Map.of(), arguments);
    }

    /**
     * @param home the user's home; temporary files go there as well
     * @param wrapper the beginning of the command line, such as a program that sets something up
     * @param environment further variables; an empty value takes one away
     */
    static Program start(Path home, List<String> wrapper, Map<String, String> environment, String... arguments) {
        return start(home, wrapper, environment, "app.twinwatch.Main", arguments);
    }

    /** Starts another program of the same kind, in the same surroundings. */
    static Program startOther(Path home, Class<?> program, String... arguments) {
        return startOther(home, List.of(), program, arguments);
    }

    /** @param wrapper the beginning of the command line */
    static Program startOther(Path home, List<String> wrapper, Class<?> program, String... arguments) {
        return start(home, wrapper, Map.of(), program.getName(), arguments);
    }

    private static Program start(
            Path home, List<String> wrapper, Map<String, String> environment, String program, String[] arguments) {
        try {
            Path temporary = Files.createDirectories(home.resolve("tmp"));
            Path output = Files.createTempFile(temporary, "output", ".txt");
            Path errors = Files.createTempFile(temporary, "errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command(home, temporary, wrapper, program, arguments))
                    .directory(home.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("HOME", home.toString());
            List.of("HEYGEN_API_KEY", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
                    .forEach(builder.environment()::remove);
            // The keyring of whoever runs the tests is none of their business.
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("no-bus"));
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            return new Program(builder.start(), output, errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(
            Path home, Path temporary, List<String> wrapper, String program, String[] arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + temporary,
                // JavaFX unpacks its libraries at the first start; once is enough for all of these.
                "-Djavafx.cachedir=" + Path.of("target", "javafx-libraries").toAbsolutePath(),
                "-cp",
                classPath(),
                program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Some runners of tests give the class path to a loader of their own. */
    private static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Waits for the end. */
    Ended end() throws InterruptedException {
        return end(LONGEST_SECONDS);
    }

    /** Waits so many seconds for the end of a program that has limits of its own for each thing that it does. */
    Ended end(int seconds) throws InterruptedException {
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                .as("ended by itself; said so far: %s", errors())
                .isTrue();
        return new Ended(process.exitValue(), read(output), errors());
    }

    /** Tells the program a line by its standard input. */
    void tell(String line) {
        try {
            process.outputWriter().append(line).append('\n').flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what it wrote so far. */
    String output() {
        return read(output);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String errors() {
        return read(errors);
    }

    long id() {
        return process.pid();
    }

    /** Asks it to end, as the system does when the user logs out. */
    void terminate() {
        process.destroy();
    }

    /** Has it crash as by a mistake in native code, which leaves a crash file behind; waits for the end. */
    void crash() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-SEGV", Long.toString(id())).start().waitFor();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("crashed")
                .isTrue();
    }

    /** Ends it at once, with no chance to do anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Returns what the files below a folder are called; a program may be writing and deleting some meanwhile. */
    static List<String> filesIn(Path folder) {
        List<String> names = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
                    return note(found);
                }

                @Override
                public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) {
                    return note(found);
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }

                private FileVisitResult note(Path found) {
                    names.add(folder.relativize(found).toString());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names.stream().filter(name -> !name.isEmpty()).sorted().toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
