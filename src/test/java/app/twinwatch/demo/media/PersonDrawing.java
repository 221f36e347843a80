package app.twinwatch.demo.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Draws a person flat and friendly, at any moment of a short talk. */
final class PersonDrawing {
    /** The drawing's own measures: the head is 200 wide around (0, 0). */
    private static final double UNIT_HEIGHT = 545;

    private final Person person;

    PersonDrawing(Person person) {
        this.person = person;
    }

    /** @param second of the talk: moves mouth, eyes and head */
    BufferedImage draw(int width, int height, double second) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(person.backdrop());
        g.fillRect(0, 0, width, height);
        double scale = Math.min(height, width * 1.15) / UNIT_HEIGHT;
        g.translate(width / 2.0, height - 316 * scale);
        g.scale(scale, scale);
        g.setColor(person.glow());
        g.fill(new Ellipse2D.Double(20, -330, 420, 420));
        double sway = 4 * Math.sin(second * 1.7);
        shoulders(g);
        g.translate(sway, 2 * Math.sin(second * 2.3));
        g.rotate(Math.toRadians(1.6 * Math.sin(second * 1.3)));
        backHair(g);
        neck(g);
        head(g);
        face(g, second);
        frontHair(g);
        extra(g, second);
        g.dispose();
        return image;
    }

    private void shoulders(Graphics2D g) {
        Path2D body = new Path2D.Double();
        body.moveTo(-235, 360);
        body.curveTo(-230, 215, -150, 185, -62, 168);
        body.curveTo(-40, 205, 40, 205, 62, 168);
        body.curveTo(150, 185, 230, 215, 235, 360);
        body.closePath();
        g.setColor(person.clothes());
        g.fill(body);
        g.setColor(shade(person.clothes(), 0.86));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(-64, 170, 0, 232, 64, 170));
    }

    private void neck(Graphics2D g) {
        g.setColor(shade(person.skin(), 0.9));
        g.fill(new RoundRectangle2D.Double(-38, 60, 76, 140, 60, 60));
    }

    private void head(Graphics2D g) {
        g.setColor(person.skin());
        if (person.hair() != Person.Hair.SCARF) {
            g.fill(new Ellipse2D.Double(-112, -32, 32, 48));
            g.fill(new Ellipse2D.Double(80, -32, 32, 48));
        }
        Path2D head = new Path2D.Double();
        head.moveTo(-98, -40);
        head.curveTo(-98, -150, 98, -150, 98, -40);
        head.curveTo(98, 60, 56, 122, 0, 122);
        head.curveTo(-56, 122, -98, 60, -98, -40);
        head.closePath();
        g.fill(head);
    }

    private void face(Graphics2D g, double second) {
        boolean blink = second % 2.7 > 2.55;
        g.setColor(new Color(0x22252b));
        for (int side : new int[] {-1, 1}) {
            if (blink) {
                g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Arc2D.Double(side * 40 - 11, -16, 22, 14, 200, 140, Arc2D.OPEN));
            } else {
                g.fill(new Ellipse2D.Double(side * 40 - 9, -22, 18, 20));
                g.setColor(Color.WHITE);
                g.fill(new Ellipse2D.Double(side * 40 - 1, -18, 6, 6));
                g.setColor(new Color(0x22252b));
            }
        }
        g.setColor(shade(person.hairColour(), 0.9));
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int side : new int[] {-1, 1}) {
            g.draw(new QuadCurve2D.Double(side * 24, -46, side * 42, -56, side * 60, -44));
        }
        g.setColor(shade(person.skin(), 0.84));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(-2, 4, 12, 26, -5, 30));
        g.setColor(new Color(226, 106, 96, 46));
        g.fill(new Ellipse2D.Double(-78, 14, 40, 26));
        g.fill(new Ellipse2D.Double(38, 14, 40, 26));
        mouth(g, second);
    }

    private void mouth(Graphics2D g, double second) {
        double open = second == 0 ? 0 : 9 + 9 * Math.sin(second * 11) * Math.sin(second * 3.1);
        g.setColor(new Color(0x7a2b2b));
        if (open < 3) {
            g.setStroke(new BasicStroke(6.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new QuadCurve2D.Double(-34, 62, 0, 92, 34, 62));
        } else {
            Path2D mouth = new Path2D.Double();
            mouth.moveTo(-32, 62);
            mouth.quadTo(0, 70, 32, 62);
            mouth.quadTo(0, 84 + open, -32, 62);
            g.fill(mouth);
            g.setColor(Color.WHITE);
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new QuadCurve2D.Double(-22, 67, 0, 73, 22, 67));
        }
    }

    private void backHair(Graphics2D g) {
        g.setColor(shade(person.hairColour(), 0.88));
        switch (person.hair()) {
            case LONG -> g.fill(new RoundRectangle2D.Double(-126, -140, 252, 330, 170, 170));
            case BOB -> g.fill(new RoundRectangle2D.Double(-124, -138, 248, 236, 170, 150));
            case CURLY -> curls(g, 40, 132);
            case BUN -> g.fill(new Ellipse2D.Double(-46, -212, 92, 88));
            case SCARF -> {
                g.setColor(person.hairColour());
                g.fill(new RoundRectangle2D.Double(-126, -152, 252, 300, 220, 220));
                Path2D drape = new Path2D.Double();
                drape.moveTo(-118, 60);
                drape.curveTo(-130, 180, -90, 230, 0, 238);
                drape.curveTo(90, 230, 130, 180, 118, 60);
                drape.closePath();
                g.fill(drape);
            }
            case SHORT, BALD -> {}
        }
    }

    private void frontHair(Graphics2D g) {
        g.setColor(person.hairColour());
        switch (person.hair()) {
            case SHORT -> cap(g, -84, 0.55);
            case BUN -> cap(g, -78, 0.2);
            case BOB, LONG -> fringe(g);
            case CURLY -> {
                cap(g, -92, 0.4);
                curls(g, 26, 96);
            }
            case SCARF -> scarfEdge(g);
            case BALD -> {}
        }
    }

    /** Hair that ends in a soft line over the forehead, combed to one side. */
    private void cap(Graphics2D g, double line, double sweep) {
        Path2D cap = new Path2D.Double();
        cap.moveTo(-106, -20);
        cap.curveTo(-122, -184, 122, -184, 106, -20);
        cap.curveTo(100, -50, 92, line + 14, 70, line + 6);
        cap.curveTo(20, line + 44 * sweep, -30, line + 20 * sweep, -64, line - 4);
        cap.curveTo(-92, line + 10, -98, -50, -106, -20);
        cap.closePath();
        g.fill(cap);
    }

    private void fringe(Graphics2D g) {
        Path2D fringe = new Path2D.Double();
        fringe.moveTo(-118, 66);
        fringe.curveTo(-140, -212, 140, -212, 118, 66);
        fringe.curveTo(108, 20, 104, -40, 84, -72);
        fringe.curveTo(30, -66, -20, -82, -40, -104);
        fringe.curveTo(-56, -70, -90, -60, -96, -40);
        fringe.curveTo(-104, 0, -106, 30, -118, 66);
        fringe.closePath();
        g.fill(fringe);
    }

    private void curls(Graphics2D g, double size, double radius) {
        for (int curl = 0; curl <= 14; curl++) {
            double angle = Math.toRadians(180 + curl * 180.0 / 14);
            double x = Math.cos(angle) * radius;
            double y = -52 + Math.sin(angle) * (radius * 0.86);
            g.fill(new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size));
        }
    }

    private void scarfEdge(Graphics2D g) {
        Area scarf = new Area(new Ellipse2D.Double(-118, -152, 236, 300));
        scarf.subtract(new Area(new Ellipse2D.Double(-84, -104, 168, 230)));
        g.fill(scarf);
        Path2D front = new Path2D.Double();
        front.moveTo(-92, 84);
        front.curveTo(-60, 140, 60, 140, 92, 84);
        front.curveTo(118, 190, 70, 236, 0, 238);
        front.curveTo(-70, 236, -118, 190, -92, 84);
        front.closePath();
        g.fill(front);
        g.setColor(shade(person.hairColour(), 0.86));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(-80, 160, 0, 214, 84, 150));
    }

    private void extra(Graphics2D g, double second) {
        switch (person.extra()) {
            case NONE -> {}
            case GLASSES -> {
                g.setColor(new Color(0x2b2f36));
                g.setStroke(new BasicStroke(5.5f));
                g.draw(new RoundRectangle2D.Double(-70, -36, 58, 48, 34, 34));
                g.draw(new RoundRectangle2D.Double(12, -36, 58, 48, 34, 34));
                g.draw(new QuadCurve2D.Double(-12, -18, 0, -26, 12, -18));
            }
            case BEARD -> beard(g, second);
            case EARRINGS -> {
                g.setColor(new Color(0xe8b339));
                g.fill(new Ellipse2D.Double(-104, 18, 15, 15));
                g.fill(new Ellipse2D.Double(89, 18, 15, 15));
            }
        }
    }

    private void beard(Graphics2D g, double second) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(-99, -10);
        outline.curveTo(-100, 70, -60, 134, 0, 134);
        outline.curveTo(60, 134, 100, 70, 99, -10);
        outline.curveTo(88, 30, 70, 44, 44, 46);
        outline.curveTo(20, 36, -20, 36, -44, 46);
        outline.curveTo(-70, 44, -88, 30, -99, -10);
        outline.closePath();
        Area beard = new Area(outline);
        beard.subtract(new Area(new Ellipse2D.Double(-38, 54, 76, 42)));
        g.setColor(person.hairColour());
        g.fill(beard);
        Shape keep = g.getClip();
        g.clip(new Ellipse2D.Double(-38, 54, 76, 42));
        g.setColor(person.skin());
        g.fill(new Rectangle2D.Double(-40, 54, 80, 44));
        g.setClip(keep);
        mouth(g, second);
    }

    private static Color shade(Color colour, double factor) {
        return new Color((int) (colour.getRed() * factor), (int) (colour.getGreen() * factor), (int)
                (colour.getBlue() * factor));
    }
}
