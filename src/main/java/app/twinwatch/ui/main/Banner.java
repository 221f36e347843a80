package app.twinwatch.ui.main;

import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.StateGlyph;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that the user should know of, with what can be done about it beside the words, or below them where large text
 * in a narrow window would press them into a column. FX thread only.
 */
final class Banner extends Region {
    private static final double GAP = 12;

    /** The words keep at least this share of the width, unless they need less. */
    private static final double SHARE_OF_WORDS = 0.6;

    private final Node glyph = StateGlyph.icon(Feather.ALERT_TRIANGLE, "banner-glyph");
    private final Label words = new Label();
    private final ButtonLine deeds;

    Banner(String id, Notice notice) {
        setId(id);
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(notice.words());
        words.setText(notice.words());
        words.setWrapText(true);
        deeds = new ButtonLine(
                List.of(), notice.actions().stream().map(Banner::button).toList());
        deeds.setManaged(!notice.actions().isEmpty());
        getChildren().setAll(glyph, words, deeds);
    }

    private static Button button(Notice.Action action) {
        Button button = new Button(action.words());
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run().run());
        return button;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return beforeWords() + deeds.minWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return beforeWords() + words.prefWidth(-1) + besideWords() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? prefWidth(-1) : width;
        double line = Math.max(words.prefHeight(widthOfWords(whole)), glyph.prefHeight(-1));
        double height = deedsFitBeside(whole)
                ? Math.max(line, deeds.prefHeight(-1))
                : line + GAP + deeds.prefHeight(widthOfWords(whole));
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double whole = getWidth();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double wide = widthOfWords(whole);
        double deedsHeight = deeds.prefHeight(wide);
        double line = deedsFitBeside(whole) ? height : height - GAP - deedsHeight;
        layoutInArea(glyph, snappedLeftInset(), top, glyph.prefWidth(-1), line, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(words, beforeWords(), top, wide, line, 0, HPos.LEFT, VPos.CENTER);
        double width = deeds.prefWidth(-1);
        if (deedsFitBeside(whole)) {
            layoutInArea(deeds, whole - snappedRightInset() - width, top, width, height, 0, HPos.RIGHT, VPos.CENTER);
        } else {
            layoutInArea(deeds, beforeWords(), top + line + GAP, wide, deedsHeight, 0, HPos.LEFT, VPos.CENTER);
        }
    }

    private boolean deedsFitBeside(double width) {
        double left = width - beforeWords() - besideWords() - snappedRightInset();
        return !deeds.isManaged() || left >= Math.min(words.prefWidth(-1), width * SHARE_OF_WORDS);
    }

    private double widthOfWords(double width) {
        return width - beforeWords() - snappedRightInset() - (deedsFitBeside(width) ? besideWords() : 0);
    }

    private double beforeWords() {
        return snappedLeftInset() + glyph.prefWidth(-1) + GAP;
    }

    private double besideWords() {
        return deeds.isManaged() ? GAP + deeds.prefWidth(-1) : 0;
    }
}
