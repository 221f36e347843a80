package app.twinwatch.store;

import java.util.Optional;

/**
 * What makes Twinwatch easier on the eyes.
 *
 * @param highContrast whether everything stands out as much as it can
 * @param lessMotion whether nothing slides
 */
public record Comfort(Choice highContrast, Choice lessMotion) {
    /** Leaves it all to the computer. */
    public static final Comfort DEFAULT = new Comfort(Choice.SYSTEM, Choice.SYSTEM);

    /** What the user chose about something that the computer has a setting for as well. */
    public enum Choice {
        /** As the computer has it, also when that changes. */
        SYSTEM,
        YES,
        NO;

        /** Returns what was chosen; empty where the computer decides. */
        public Optional<Boolean> chosen() {
            return switch (this) {
                case SYSTEM -> Optional.empty();
                case YES -> Optional.of(true);
                case NO -> Optional.of(false);
            };
        }
    }

    public Comfort withHighContrast(Choice changed) {
        return new Comfort(changed, lessMotion);
    }

    public Comfort withLessMotion(Choice changed) {
        return new Comfort(highContrast, changed);
    }
}
