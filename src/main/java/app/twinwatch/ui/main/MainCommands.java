package app.twinwatch.ui.main;

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

    /** Ends the application. */
    void quit();
}
