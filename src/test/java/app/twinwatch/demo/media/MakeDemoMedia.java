package app.twinwatch.demo.media;

import static app.twinwatch.demo.media.Person.colour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws the raw pictures of the demo and the icon, and makes its voices; {@code assets/make-demo-media.sh} runs it and converts them. */
final class MakeDemoMedia {
    private static final int FRAMES_A_SECOND = 15;
    private static final int SECONDS = 6;

    private static final List<Person> PEOPLE = List.of(
            new Person(
                    "maya",
                    Person.Hair.BOB,
                    Person.Extra.NONE,
                    colour(0xe8b48c),
                    colour(0x3b2a22),
                    colour(0x2f7a9c),
                    colour(0x3d5a73),
                    colour(0x4f6b84)),
            new Person(
                    "samuel",
                    Person.Hair.SHORT,
                    Person.Extra.BEARD,
                    colour(0x8d5a3b),
                    colour(0x1d1614),
                    colour(0xc07a3a),
                    colour(0x5b4a66),
                    colour(0x6d5c79)),
            new Person(
                    "clara",
                    Person.Hair.LONG,
                    Person.Extra.NONE,
                    colour(0xf2c9a8),
                    colour(0xb9651f),
                    colour(0x4a6e4c),
                    colour(0x6b8263),
                    colour(0x7d9474)),
            new Person(
                    "amina",
                    Person.Hair.SCARF,
                    Person.Extra.NONE,
                    colour(0xc98f66),
                    colour(0x2d6f78),
                    colour(0x24535a),
                    colour(0xd9c6a5),
                    colour(0xe6d8bf)),
            new Person(
                    "kenji",
                    Person.Hair.SHORT,
                    Person.Extra.GLASSES,
                    colour(0xf0c8a0),
                    colour(0x20242b),
                    colour(0x39424f),
                    colour(0x7b98ad),
                    colour(0x8dabc0)),
            new Person(
                    "priya",
                    Person.Hair.BUN,
                    Person.Extra.EARRINGS,
                    colour(0xb57a50),
                    colour(0x241a18),
                    colour(0xa83f5c),
                    colour(0xe3b7a0),
                    colour(0xedcab6)),
            new Person(
                    "lucas",
                    Person.Hair.CURLY,
                    Person.Extra.NONE,
                    colour(0xd9a077),
                    colour(0x4a3020),
                    colour(0xd8a72f),
                    colour(0x46656a),
                    colour(0x58797d)),
            new Person(
                    "ingrid",
                    Person.Hair.BOB,
                    Person.Extra.GLASSES,
                    colour(0xf5d3b8),
                    colour(0xc9c4bd),
                    colour(0x7b5f9e),
                    colour(0x8a7f93),
                    colour(0x9c91a5)),
            new Person(
                    "diego",
                    Person.Hair.BALD,
                    Person.Extra.BEARD,
                    colour(0xc98d62),
                    colour(0x2a201c),
                    colour(0x2f5d50),
                    colour(0xa9764f),
                    colour(0xba8760)),
            new Person(
                    "ana",
                    Person.Hair.CURLY,
                    Person.Extra.EARRINGS,
                    colour(0xa8704a),
                    colour(0x1f1715),
                    colour(0xb23a5b),
                    colour(0x2f4756),
                    colour(0x3f5a6b)),
            new Person(
                    "peter",
                    Person.Hair.SHORT,
                    Person.Extra.NONE,
                    colour(0xf4cfb3),
                    colour(0xe3c17a),
                    colour(0x31465c),
                    colour(0x7f8b97),
                    colour(0x929eaa)));

    private static final List<Voice> VOICES = List.of(
            new Voice("maya", 205, 1.12, 7),
            new Voice("amina", 190, 1.08, 3),
            new Voice("ana", 225, 1.15, 11),
            new Voice("lucas", 128, 0.98, 5),
            new Voice("samuel", 104, 0.92, 2));

    private MakeDemoMedia() {}

    /** Writes into the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Person person : PEOPLE) {
            int[] size = switch (person.file()) {
                case "lucas" -> new int[] {540, 960};
                case "ingrid" -> new int[] {720, 720};
                default -> new int[] {960, 540};
            };
            PersonDrawing drawing = new PersonDrawing(person);
            write(drawing.draw(size[0], size[1], 0), folder.resolve(person.file() + ".png"));
            if (List.of("maya", "samuel", "lucas", "clara").contains(person.file())) {
                film(drawing, size[0] * 2 / 3, size[1] * 2 / 3, folder.resolve(person.file()));
            }
        }
        for (Voice voice : VOICES) {
            voice.write(folder.resolve(voice.file() + ".wav"));
        }
        for (int pixels : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            write(icon(pixels), folder.resolve("icon-" + pixels + ".png"));
        }
    }

    private static void film(PersonDrawing drawing, int width, int height, Path frames) throws IOException {
        Files.createDirectories(frames);
        for (int frame = 0; frame < FRAMES_A_SECOND * SECONDS; frame++) {
            BufferedImage image = drawing.draw(width, height, (double) frame / FRAMES_A_SECOND);
            write(image, frames.resolve(String.format("%04d.png", frame)));
        }
    }

    /** The same shapes as {@code assets/icon.svg}, in its measures of 72 by 72. */
    private static BufferedImage icon(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(pixels / 72.0, pixels / 72.0);
        g.setColor(new Color(0x0969da));
        g.fill(new RoundRectangle2D.Double(0, 0, 72, 72, 32, 32));
        Area front = new Area(person());
        AffineTransform behind = AffineTransform.getTranslateInstance(18, -2);
        Area twin = new Area(behind.createTransformedShape(person()));
        // A gap in the icon's blue keeps the two people apart.
        Area gap = new Area(new BasicStroke(6).createStrokedShape(front));
        gap.add(front);
        twin.subtract(gap);
        g.setColor(new Color(0x9fccff));
        g.fill(twin);
        g.setColor(Color.WHITE);
        g.fill(front);
        g.dispose();
        return image;
    }

    private static Area person() {
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(9, 60);
        shoulders.curveTo(9, 34, 45, 34, 45, 60);
        shoulders.closePath();
        Area person = new Area(shoulders);
        person.add(new Area(new Ellipse2D.Double(16.5, 16, 21, 21)));
        return person;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }
}
