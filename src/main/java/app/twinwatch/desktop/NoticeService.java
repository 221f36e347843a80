package app.twinwatch.desktop;

/** How one kind of desktop shows notices. Every call may take as long as the desktop does; one thread at a time. */
interface NoticeService {
    /** Shows a notice without taking the focus. */
    void show(DesktopNotice notice) throws NoServiceException;

    /**
     * Marks the program's icon with a number, where there is such a thing.
     *
     * @param count 0 for no mark
     * @param urgent whether the icon should ask for a look
     */
    void badge(int count, boolean urgent) throws NoServiceException;

    /** Takes back what would outlive the program. */
    void close();
}
