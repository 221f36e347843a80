package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TagsViewModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Circle;

/** The chips with their counts, and the order of the cards. FX thread only. */
final class FilterBar extends HBox {
    private final MainViewModel viewModel;
    private final Messages messages;
    private final FlowPane chipRow = new FlowPane(8, 8);
    private final Label sort = new Label();
    private final MenuButton order = new MenuButton();
    private final Map<TwinFilter, Label> counts = new EnumMap<>(TwinFilter.class);
    private final Map<TwinFilter, ToggleButton> chips = new EnumMap<>(TwinFilter.class);
    private boolean brief;

    FilterBar(MainViewModel viewModel, TagsViewModel tags, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (TwinFilter filter : TwinFilter.values()) {
            chipRow.getChildren().add(chip(filter, group));
        }
        chipRow.getChildren().add(new TagMenu(viewModel.filter(), tags, messages));
        // In a narrow window with large text the chips take as many lines as they need.
        HBox.setHgrow(chipRow, Priority.ALWAYS);
        chipRow.setMinWidth(0);
        chipRow.prefWrapLengthProperty()
                .bind(Bindings.createDoubleBinding(
                        this::roomForChips,
                        widthProperty(),
                        insetsProperty(),
                        spacingProperty(),
                        order.widthProperty(),
                        sort.widthProperty(),
                        sort.managedProperty()));
        sort.setText(messages.text("order.label"));
        sort.getStyleClass().add("muted");
        sort.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(chipRow, sort, order());
        viewModel.countsProperty().subscribe(counted -> counted.forEach(this::showCount));
    }

    private double roomForChips() {
        double beside = sort.isManaged() ? sort.getWidth() + order.getWidth() + 2 * getSpacing() : 0;
        return getWidth() - getInsets().getLeft() - getInsets().getRight() - beside;
    }

    /** Saves room in a narrow window. */
    void compact(boolean narrow) {
        sort.setVisible(!narrow);
        sort.setManaged(!narrow);
        getChildren().remove(order);
        chipRow.getChildren().remove(order);
        (narrow ? chipRow : this).getChildren().add(order);
        brief = narrow;
        nameOrder();
    }

    /** In a narrow window the button says what it is for; in which order the cards are is told by its menu. */
    private void nameOrder() {
        String chosen = messages.text(viewModel.filter().orderProperty().get().messageKey());
        order.setText(brief ? messages.text("order.short") : chosen);
        order.setAccessibleText(messages.text("order.accessible", chosen));
    }

    private ToggleButton chip(TwinFilter filter, ToggleGroup group) {
        Label count = new Label();
        count.getStyleClass().add("chip-count");
        counts.put(filter, count);
        Label words = new Label(messages.text(filter.messageKey()));
        words.getStyleClass().add("chip-words");
        HBox content = new HBox(8, words, count);
        content.setAlignment(Pos.CENTER);
        filter.tone().ifPresent(tone -> {
            Circle dot = new Circle(4.5);
            dot.getStyleClass().addAll("dot", tone.styleClass());
            content.getChildren().addFirst(dot);
        });
        ToggleButton chip = new ToggleButton();
        chips.put(filter, chip);
        chip.setGraphic(content);
        chip.getStyleClass().add("chip");
        chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
        chip.setToggleGroup(group);
        chip.setMinWidth(USE_PREF_SIZE);
        // A second click on the chosen chip must not leave the bar without any.
        chip.setOnAction(_ -> viewModel.filter().chipProperty().set(filter));
        viewModel.filter().chipProperty().subscribe(chosen -> chip.setSelected(chosen == filter));
        chip.selectedProperty().subscribe(selected -> {
            if (!selected && viewModel.filter().chipProperty().get() == filter) {
                chip.setSelected(true);
            }
        });
        return chip;
    }

    private void showCount(TwinFilter filter, int count) {
        Objects.requireNonNull(counts.get(filter)).setText(messages.text("filter.count", count));
        Objects.requireNonNull(chips.get(filter))
                .setAccessibleText(messages.text("filter.accessible", messages.text(filter.messageKey()), count));
    }

    private MenuButton order() {
        order.setId("order");
        order.getStyleClass().add("small-button");
        order.setMinWidth(USE_PREF_SIZE);
        order.setOnShowing(_ -> viewModel.prepareOrder());
        ToggleGroup group = new ToggleGroup();
        for (TwinOrder choice : TwinOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text(choice.messageKey()));
            item.setToggleGroup(group);
            item.setOnAction(_ -> viewModel.filter().orderProperty().set(choice));
            order.getItems().add(item);
            viewModel.filter().orderProperty().subscribe(chosen -> item.setSelected(chosen == choice));
        }
        viewModel.filter().orderProperty().subscribe(_ -> nameOrder());
        return order;
    }
}
