package app.twinwatch.ui.main;

import app.twinwatch.twin.Tag;
import app.twinwatch.ui.common.KnownTag;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.TagLabel;
import app.twinwatch.ui.common.TagsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Beside the chips: which tags to show, any number of them. Stays open while tags are chosen, and is not there as long
 * as there are no tags. FX thread only.
 */
final class TagMenu extends MenuButton {
    private static final PseudoClass FILTERING = PseudoClass.getPseudoClass("filtering");

    private final GridFilter filter;
    private final TagsViewModel tags;
    private final Messages messages;
    private final MenuItem all;
    private final List<Line> lines = new ArrayList<>();

    TagMenu(GridFilter filter, TagsViewModel tags, Messages messages) {
        this.filter = filter;
        this.tags = tags;
        this.messages = messages;
        this.all = new MenuItem(messages.text("tags.filter.all"));
        all.setId("tag-filter-all");
        all.setOnAction(_ -> filter.tagsProperty().set(Set.of()));
        setId("tag-filter");
        getStyleClass().add("tag-filter");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(StateGlyph.icon(Feather.TAG, "quiet-glyph"));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !tags.knownProperty().get().isEmpty(), tags.knownProperty()));
        managedProperty().bind(visibleProperty());
        tags.knownProperty().subscribe(this::fill);
        filter.tagsProperty().subscribe(this::showWhichAreChosen);
        fill();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(all);
        items.add(new SeparatorMenuItem());
        lines.clear();
        for (KnownTag known : tags.knownProperty().get()) {
            Line line = new Line(known, messages);
            lines.add(line);
            CustomMenuItem item = new CustomMenuItem(line, false);
            item.setOnAction(_ -> filter.toggle(known.tag()));
            items.add(item);
        }
        getItems().setAll(items);
        showWhichAreChosen();
    }

    private void showWhichAreChosen() {
        Set<String> keys = filter.tagsProperty().get();
        all.setDisable(keys.isEmpty());
        lines.forEach(line -> line.mark(keys));
        List<String> chosen = lines.stream()
                .map(line -> line.known.tag())
                .filter(tag -> keys.contains(tag.key()))
                .map(Tag::name)
                .toList();
        setText(
                switch (chosen.size()) {
                    case 0 -> messages.text("tags.filter");
                    case 1 -> chosen.getFirst();
                    default -> messages.text("tags.filter.several", chosen.size());
                });
        setAccessibleText(
                chosen.isEmpty()
                        ? messages.text("tags.filter.none")
                        : messages.text("tags.filter.accessible", String.join(", ", chosen)));
        pseudoClassStateChanged(FILTERING, !chosen.isEmpty());
    }

    /** A tag in the menu. */
    private static final class Line extends HBox {
        private final KnownTag known;
        private final Messages messages;
        private final Node check = StateGlyph.icon(Feather.CHECK, "menu-check");

        Line(KnownTag known, Messages messages) {
            super(8);
            this.known = known;
            this.messages = messages;
            getStyleClass().add("tag-filter-line");
            setAlignment(Pos.CENTER_LEFT);
            Label count = new Label(messages.text("filter.count", known.twins()));
            count.getStyleClass().add("chip-count");
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            getChildren().addAll(check, new TagLabel(known.tag(), known.colour()), spring, count);
        }

        /** A menu gives its items the room that they ask for, and no more. */
        @Override
        protected double computePrefWidth(double height) {
            return Math.max(getMinWidth(), super.computePrefWidth(height));
        }

        void mark(Set<String> chosenKeys) {
            boolean chosen = chosenKeys.contains(known.tag().key());
            check.setVisible(chosen);
            setAccessibleText(messages.text(
                    chosen ? "tags.filter.chosen" : "tags.filter.notChosen",
                    known.tag().name(),
                    known.twins()));
        }
    }
}
