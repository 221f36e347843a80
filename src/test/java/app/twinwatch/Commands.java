package app.twinwatch;

import java.io.IOException;
import java.util.List;

/** Programs of this computer that bring a fault about, such as a full disk, where they are there and allowed. */
public final class Commands {
    private Commands() {}

    /** Says whether a command ends well here. */
    public static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** Says whether a command ends well here. */
    public static boolean works(String... command) throws InterruptedException {
        return works(List.of(command));
    }
}
