package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * The foot of the pane: the first deeds that fit the twin as buttons, the others in a menu. FX thread only.
 *
 * <p>A deed that moves to the front of the list becomes a button and pushes the last button into the menu.
 */
final class FootBar extends HBox {
    private static final int BUTTONS = 2;

    private final List<FootDeed> deeds;
    private final FlowPane buttons = new FlowPane(8, 8);
    private final MenuButton more = new MenuButton();
    private List<FootDeed> offered = List.of();

    /** @param deeds the most important first */
    FootBar(List<FootDeed> deeds, Messages messages) {
        super(8);
        this.deeds = List.copyOf(deeds);
        getStyleClass().add("detail-foot");
        setAlignment(Pos.BOTTOM_LEFT);
        more.setId("detail-more");
        more.getStyleClass().addAll("no-arrow", "square-button");
        more.setGraphic(StateGlyph.icon(Feather.MORE_HORIZONTAL, "button-glyph"));
        more.setAccessibleText(messages.text("detail.more"));
        more.setTooltip(new Tooltip(messages.text("detail.more")));
        more.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        // Where the buttons do not fit beside each other they go under each other.
        buttons.setMinWidth(0);
        buttons.setPrefWrapLength(DetailView.WIDTH);
        getChildren().addAll(buttons, more);
    }

    void show(Twin twin) {
        List<FootDeed> fitting =
                deeds.stream().filter(deed -> deed.fits().test(twin)).toList();
        if (!fitting.equals(offered)) {
            offered = fitting;
            int split = Math.min(BUTTONS, fitting.size());
            buttons.getChildren()
                    .setAll(fitting.subList(0, split).stream()
                            .map(FootBar::button)
                            .toList());
            more.getItems()
                    .setAll(IntStream.range(split, fitting.size())
                            .mapToObj(index -> item(fitting.get(index)))
                            .toList());
        }
    }

    private static Button button(FootDeed deed) {
        Button button = new Button(deed.words());
        button.setId(deed.id());
        button.setOnAction(_ -> deed.run().run());
        return button;
    }

    private static MenuItem item(FootDeed deed) {
        MenuItem item = new MenuItem(deed.words());
        item.setId(deed.id());
        item.setOnAction(_ -> deed.run().run());
        return item;
    }
}
