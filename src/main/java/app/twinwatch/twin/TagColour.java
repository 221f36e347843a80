package app.twinwatch.twin;

/** The colours that a tag can have; the stylesheet says how each looks in light and in dark. */
public enum TagColour {
    BLUE,
    GREEN,
    PURPLE,
    ORANGE,
    TEAL,
    PINK,
    RED,
    GREY
}
