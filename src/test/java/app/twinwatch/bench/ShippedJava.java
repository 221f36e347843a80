package app.twinwatch.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the classes as they were built are run: with the options that Twinwatch is shipped with, see packaging/all.options. */
final class ShippedJava {
    private ShippedJava() {}

    /** Returns the command that runs a main class on the JVM that runs this. */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-Xmn24m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        return Stream.concat(java.stream(), Stream.of(arguments)).toList();
    }
}
