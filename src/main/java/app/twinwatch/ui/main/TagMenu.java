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

    TagMenu(GridFilter filter, TagsViewModel tags, Messages messages) {
        this.filter = filter;
        this.tags = tags;
        this.messages = messages;
        setId("tag-filter");
        getStyleClass().add("tag-filter");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(StateGlyph.icon(Feather.TAG, "quiet-glyph"));
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !tags.knownProperty().get().isEmpty(), tags.knownProperty()));
        managedProperty().bind(visibleProperty());
        tags.knownProperty().subscribe(this::fill);
        filter.tagsProperty().subscribe(this::sayWhichAreChosen);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem all = new MenuItem(messages.text("tags.filter.all"));
        all.setId("tag-filter-all");
        all.setOnAction(_ -> filter.tagsProperty().set(Set.of()));
        all.disableProperty().bind(filter.tagsProperty().map(Set::isEmpty));
        items.add(all);
        items.add(new SeparatorMenuItem());
        tags.knownProperty().get().forEach(known -> items.add(item(known)));
        getItems().setAll(items);
        sayWhichAreChosen();
    }

    private CustomMenuItem item(KnownTag known) {
        Tag tag = known.tag();
        Node check = StateGlyph.icon(Feather.CHECK, "menu-check");
        check.visibleProperty().bind(filter.tagsProperty().map(keys -> keys.contains(tag.key())));
        Label count = new Label(messages.text("filter.count", known.twins()));
        count.getStyleClass().add("chip-count");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(8, check, new TagLabel(tag, known.colour()), spring, count);
        line.getStyleClass().add("tag-filter-line");
        line.setAlignment(Pos.CENTER_LEFT);
        filter.tagsProperty()
                .map(keys -> messages.text(
                        keys.contains(tag.key()) ? "tags.filter.chosen" : "tags.filter.notChosen",
                        tag.name(),
                        known.twins()))
                .subscribe(line::setAccessibleText);
        CustomMenuItem item = new CustomMenuItem(line, false);
        item.setOnAction(_ -> filter.toggle(tag));
        return item;
    }

    private void sayWhichAreChosen() {
        List<String> chosen = tags.knownProperty().get().stream()
                .map(KnownTag::tag)
                .filter(tag -> filter.tagsProperty().get().contains(tag.key()))
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
}
