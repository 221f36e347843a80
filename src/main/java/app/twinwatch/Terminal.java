package app.twinwatch;

import java.io.Console;
import java.util.Optional;

/** The terminal that the program was started from, if it was. */
final class Terminal {
    private Terminal() {}

    /** Says whether somebody sits at a terminal and reads there what goes wrong. */
    static boolean isPresent() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
