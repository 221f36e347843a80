package app.twinwatch.ui.main;

/**
 * What the status bar says.
 *
 * @param light the colour of the dot; the words beside it say the same
 * @param connection how Twinwatch stands with HeyGen
 * @param next when HeyGen is asked next
 * @param used how many checks were used today
 */
record StatusLine(Light light, String connection, String next, String used) {
    /** The colour of the dot. */
    enum Light {
        GOOD,
        NEUTRAL,
        WAITING,
        BAD
    }
}
