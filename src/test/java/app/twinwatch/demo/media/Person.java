package app.twinwatch.demo.media;

import java.awt.Color;

/**
 * How one of the drawn people looks.
 *
 * @param file name of the picture without ending
 * @param backdrop colour behind the person
 * @param glow colour of the circle in the backdrop
 */
record Person(
        String file, Hair hair, Extra extra, Color skin, Color hairColour, Color clothes, Color backdrop, Color glow) {
    enum Hair {
        SHORT,
        BOB,
        LONG,
        CURLY,
        BUN,
        BALD,
        SCARF
    }

    enum Extra {
        NONE,
        GLASSES,
        BEARD,
        EARRINGS
    }

    static Color colour(int rgb) {
        return new Color(rgb);
    }
}
