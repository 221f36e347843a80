package app.twinwatch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the tests in a Java of its own. */
public final class ChildProgram {
    private ChildProgram() {}

    public static Process start(Class<?> main, String... arguments) throws IOException {
        return builder(List.of(), main, arguments).start();
    }

    /**
     * Prepares the start.
     *
     * @param wrapper the beginning of the command line, such as a program that sets something up
     */
    public static ProcessBuilder builder(List<String> wrapper, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
