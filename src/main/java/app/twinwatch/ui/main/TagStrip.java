package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TagLabel;
import app.twinwatch.ui.common.TagMark;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The tags on a card in one line, as many as fit; what does not fit is a number at the end. FX thread only.
 *
 * <p>Takes the room that it is given and asks for none, so that a card keeps its size.
 */
final class TagStrip extends Region {
    private static final double GAP = 4;

    private final Messages messages;
    private final Label more = new Label();
    private final Tooltip all = new Tooltip();
    private List<TagMark> shown = List.of();

    TagStrip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("tag-strip");
        more.getStyleClass().addAll("tag", "tag-more");
        more.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
        setVisible(false);
    }

    /** Shows these tags. */
    void show(List<TagMark> tags) {
        if (tags.equals(shown)) {
            return;
        }
        shown = tags;
        getChildren().setAll(tags.stream().map(TagLabel::new).toList());
        getChildren().add(more);
        setVisible(!tags.isEmpty());
        all.setText(tags.stream().map(mark -> mark.tag().name()).collect(Collectors.joining("\n")));
        Tooltip.install(this, all);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream()
                .mapToDouble(node -> node.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int fitting = fitting();
        more.setText(messages.text("card.moreTags", shown.size() - fitting));
        double x = 0;
        for (int index = 0; index < getChildren().size(); index++) {
            Node child = getChildren().get(index);
            boolean visible = index == shown.size() ? fitting < shown.size() : index < fitting;
            child.setVisible(visible);
            if (visible) {
                double width = Math.min(child.prefWidth(-1), Math.max(0, getWidth() - x));
                child.resizeRelocate(snapPositionX(x), 0, snapSizeX(width), child.prefHeight(-1));
                x += width + GAP;
            }
        }
    }

    /** Returns how many fit; the first is shown in any case, cut if it must be. */
    private int fitting() {
        double room = getWidth();
        double used = 0;
        for (int index = 0; index < shown.size(); index++) {
            used += getChildren().get(index).prefWidth(-1) + GAP;
            int left = shown.size() - index - 1;
            more.setText(messages.text("card.moreTags", left));
            double rest = left == 0 ? 0 : more.prefWidth(-1);
            if (used - (left == 0 ? GAP : 0) + rest > room) {
                return Math.max(1, index);
            }
        }
        return shown.size();
    }
}
