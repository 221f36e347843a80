package app.twinwatch.ui.main;

import app.twinwatch.ui.common.FileDialogs;

/** What the main window asks of the application around it. Called on the FX thread. */
public interface MainCommands {
    /** Shows the sample twins; the own list is watched on meanwhile. */
    void startDemo();

    /** Says whether there is a list of the user's own to go back to. */
    boolean canLeaveDemo();

    /** Ends the samples and shows the user's own list again. */
    void leaveDemo();

    /** Shows the folder with the log files in the system's file manager. */
    void openLogs();

    /** Returns what asks the user for files and folders. */
    FileDialogs dialogs();

    /** Ends the application. */
    void quit();
}
