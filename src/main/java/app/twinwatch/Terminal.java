package app.twinwatch;

import java.io.Console;

/** The terminal that the program was started from, if it was. */
final class Terminal {
    private Terminal() {}

    /** Says whether somebody sits at a terminal and reads there what goes wrong. */
    static boolean isPresent() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
