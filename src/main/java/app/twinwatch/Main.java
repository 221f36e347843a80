package app.twinwatch;

import java.util.List;
import javafx.application.Application;

/** Starts Twinwatch from the command line, and says how it went by the exit code. */
public final class Main {
    private static final int COULD_NOT_START = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    /** Runs until the window is closed. */
    public static void main(String[] arguments) {
        switch (CommandLine.parse(List.of(arguments))) {
            case CommandLine.Help() -> System.out.print(CommandLine.HELP);
            case CommandLine.Version() -> System.out.println("Twinwatch " + Version.TEXT);
            case CommandLine.Wrong(String sentence) -> {
                System.err.println("twinwatch: " + sentence + "; --help shows the options");
                System.exit(WRONG_USAGE);
            }
            case CommandLine.Start _ -> start(arguments);
        }
    }

    private static void start(String[] arguments) {
        try {
            Application.launch(Twinwatch.class, arguments);
            System.exit(0);
        } catch (RuntimeException failure) {
            System.err.println("twinwatch: "
                    + CouldNotStartException.in(failure)
                            .map(CouldNotStartException::sentence)
                            .orElse("the window can't be shown; is there a screen that this user may use?"));
            System.exit(COULD_NOT_START);
        }
    }
}
