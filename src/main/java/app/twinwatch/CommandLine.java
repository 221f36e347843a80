package app.twinwatch;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.PlainText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the user asked for on the command line. */
sealed interface CommandLine {
    /** What {@code --help} prints. */
    String HELP = """
            Usage: twinwatch [options] [AVATAR_ID ...]
            Watches HeyGen digital twins and says in plain words how they stand.

              --demo               show sample twins; no key, nothing kept, nothing sent anywhere
              --api-url URL        use another HeyGen-compatible address: https, or http to this computer only
                                   (default https://api.heygen.com)
              --data-dir DIR       keep list, settings and previews under DIR
              --screenshot FILE    draw the main window once the first checks and previews have settled
                                   (at most 30 s), write FILE (PNG), and exit
              --version            print the version
              --help               print this

            Environment:
              HEYGEN_API_KEY       a key for this run only; never stored

            Exit codes: 0 fine, 1 could not start, 2 wrong usage
            """;

    /**
     * Start the application.
     *
     * @param demo sample twins instead of the user's own
     * @param address where HeyGen's API is called; empty for wherever the settings say
     * @param dataFolder where to keep everything, instead of the usual folders
     * @param screenshot file to draw the main window into, instead of staying open
     * @param ids twins to add
     */
    record Start(
            boolean demo,
            Optional<ApiAddress> address,
            Optional<Path> dataFolder,
            Optional<Path> screenshot,
            List<AvatarId> ids)
            implements CommandLine {}

    /** What is answered in the terminal, without a start. */
    sealed interface Question extends CommandLine {}

    /** Print how to use it. */
    record Help() implements Question {}

    /** Print the version. */
    record Version() implements Question {}

    /**
     * The arguments make no sense.
     *
     * @param sentence what is wrong, in one sentence
     */
    record Wrong(String sentence) implements Question {}

    /** Reads the arguments; the first thing that is wrong ends it. */
    static CommandLine parse(List<String> arguments) {
        return new Reader(arguments).read();
    }

    /** Reads the arguments one after the other. */
    final class Reader {
        private final Deque<String> rest;
        private final List<AvatarId> ids = new ArrayList<>();
        private boolean demo;
        private Optional<ApiAddress> address = Optional.empty();
        private Optional<Path> dataFolder = Optional.empty();
        private Optional<Path> screenshot = Optional.empty();

        private Reader(List<String> arguments) {
            this.rest = new ArrayDeque<>(arguments);
        }

        private CommandLine read() {
            if (rest.contains("--help")) {
                return new Help();
            }
            if (rest.contains("--version")) {
                return new Version();
            }
            while (!rest.isEmpty()) {
                Optional<String> trouble = take(rest.pop());
                if (trouble.isPresent()) {
                    return new Wrong(trouble.get());
                }
            }
            if (demo && (address.isPresent() || dataFolder.isPresent())) {
                return new Wrong("--demo brings its own address and keeps nothing: leave out --api-url and --data-dir");
            }
            if (demo && !ids.isEmpty()) {
                return new Wrong("--demo shows sample twins only: leave out the avatar IDs");
            }
            return new Start(demo, address, dataFolder, screenshot, List.copyOf(ids));
        }

        private Optional<String> take(String argument) {
            return switch (argument) {
                case "--demo" -> {
                    demo = true;
                    yield Optional.empty();
                }
                case "--api-url" -> takeAddress();
                case "--data-dir" -> takePath(argument, path -> dataFolder = Optional.of(path));
                case "--screenshot" -> takePath(argument, path -> screenshot = Optional.of(path));
                default ->
                    argument.startsWith("-") ? Optional.of("unknown option " + brief(argument)) : takeId(argument);
            };
        }

        private Optional<String> takeAddress() {
            if (rest.isEmpty()) {
                return Optional.of("--api-url needs an address");
            }
            address = ApiAddress.parse(rest.pop());
            return address.isPresent()
                    ? Optional.empty()
                    : Optional.of("--api-url needs an https address, or an http address of this very computer");
        }

        private Optional<String> takePath(String option, Consumer<Path> set) {
            if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
                return Optional.of(option + " needs a path");
            }
            try {
                set.accept(Path.of(rest.pop()).toAbsolutePath().normalize());
                return Optional.empty();
            } catch (InvalidPathException _) {
                return Optional.of(option + " needs a path that this computer understands");
            }
        }

        private Optional<String> takeId(String argument) {
            Optional<AvatarId> id = AvatarId.parse(argument);
            id.ifPresent(ids::add);
            return id.isPresent()
                    ? Optional.empty()
                    : Optional.of("not an avatar ID: " + brief(argument)
                            + " (letters, digits, hyphens and underscores, at most " + AvatarId.MAXIMUM_LENGTH + ")");
        }

        private static String brief(String argument) {
            return PlainText.of(argument, 40);
        }
    }
}
