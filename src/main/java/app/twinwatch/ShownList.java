package app.twinwatch;

/** A list in the window: the user's own, or the samples. FX thread only. */
interface ShownList {
    /** Returns what there is to show now. */
    WindowContent content();

    /** Has everything said anew, in the language that is spoken now. */
    void presentAnew();
}
