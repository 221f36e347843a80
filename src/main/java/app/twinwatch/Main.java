package app.twinwatch;

import app.twinwatch.desktop.GraphicsCard;
import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.desktop.PrintedLines;
import app.twinwatch.desktop.SystemProxies;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import javafx.application.Application;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;

/** Starts Twinwatch from the command line, and says how it went by the exit code. */
public final class Main {
    static final int FINE = 0;
    static final int COULD_NOT_START = 1;
    private static final int WRONG_USAGE = 2;
    private static final PrintStream TERMINAL = System.err;

    private Main() {}

    /** Runs until the window is closed. */
    public static void main(String[] arguments) {
        CommandLine wanted = CommandLine.parse(List.of(arguments));
        // The first switch over patterns takes Java 20 ms and more, and nothing goes on beside this one yet.
        if (wanted instanceof CommandLine.Start start) {
            start(start, arguments);
        } else if (wanted instanceof CommandLine.Question question) {
            answer(question);
        }
    }

    private static void answer(CommandLine.Question question) {
        switch (question) {
            case CommandLine.Help() -> System.out.print(CommandLine.HELP);
            case CommandLine.Version() -> System.out.println("Twinwatch " + Version.TEXT);
            case CommandLine.Wrong(String sentence) -> {
                complain(sentence + "; --help shows the options");
                System.exit(WRONG_USAGE);
            }
        }
    }

    /** Tells whoever reads the terminal, or the log of a script, one sentence. */
    static void complain(String sentence) {
        TERMINAL.println("twinwatch: " + sentence);
    }

    /** Ends the program with an exit code. On the FX thread, with all windows closed. */
    static void end(int exitCode) {
        if (exitCode == FINE) {
            Platform.exit();
        } else {
            // JavaFX knows no exit codes; what is still open is closed by the shutdown hook.
            System.exit(exitCode);
        }
    }

    private static void start(CommandLine.Start start, String[] arguments) {
        // What goes wrong inside is written to the log file, not at whoever looks at the terminal.
        LogManager.getLogManager().reset();
        System.setErr(PrintedLines.toLog());
        SystemProxies.followUnlessSet(System.getProperties());
        GraphicsCard.doWithoutWhereMissing(System.getProperties(), OperatingSystem.current(), Path.of("/dev"));
        Thread.setDefaultUncaughtExceptionHandler((failed, failure) ->
                LoggerFactory.getLogger(Main.class).error("Unforeseen failure on {}", failed.getName(), failure));
        Optional<EarlyOpening> early =
                start.demo() ? Optional.empty() : Optional.of(EarlyOpening.begin(start, System.getenv()));
        early.ifPresent(EarlyOpening::hand);
        try {
            Application.launch(Twinwatch.class, arguments);
            System.exit(FINE);
        } catch (RuntimeException | LinkageError failure) {
            LoggerFactory.getLogger(Main.class).error("The window can't be shown", failure);
            early.ifPresent(EarlyOpening::close);
            complain("the window can't be shown; is there a screen that this user may use?");
            System.exit(COULD_NOT_START);
        }
    }
}
