package app.twinwatch.ui.main;

import app.twinwatch.ui.common.AppIcon;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import app.twinwatch.ui.common.StateGlyph;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line at the top: who we are, search, refresh, add, menu. FX thread only. */
final class HeaderView extends HBox {
    private static final double SEARCH_WIDTH = 407;

    private final MainViewModel viewModel;
    private final Messages messages;
    private final CustomTextField search = new CustomTextField();
    private final Region spring = new Region();
    private final HBox brand = new HBox(10);
    private final Label title = new Label();
    private final Button check = new Button();
    private final Button add = new Button();
    private final Label shortcut = new Label();
    private final MenuButton menu = new MenuButton();
    private final boolean demo;

    /**
     * @param demo whether to say that nothing here is real
     * @param checkAll checks everything unfinished
     * @param addTwins opens the pane for new twins
     * @param menu what the menu offers
     */
    HeaderView(
            MainViewModel viewModel,
            Messages messages,
            boolean demo,
            Runnable checkAll,
            Runnable addTwins,
            List<MenuItem> menu) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.demo = demo;
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(brand());
        if (demo) {
            getChildren().add(demoBadge());
        }
        HBox.setHgrow(spring, Priority.SOMETIMES);
        getChildren().addAll(search(), spring, check(checkAll), add(addTwins), menu(menu));
    }

    /** Moves the focus to the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Opens the menu. */
    void openMenu() {
        menu.requestFocus();
        menu.show();
    }

    /** Saves room in a narrow window. */
    void compact(boolean narrow) {
        brand.getStyleClass().remove("brand");
        if (!narrow && !demo) {
            brand.getStyleClass().add("brand");
        }
        shortcut.setVisible(!narrow);
        shortcut.setManaged(!narrow);
        title.setVisible(!narrow);
        title.setManaged(!narrow);
        add.setText(messages.text(narrow ? "header.add.short" : "header.add"));
        search.setPromptText(messages.text(narrow ? "header.search.short" : "header.search"));
        search.setMaxWidth(narrow ? Double.MAX_VALUE : SEARCH_WIDTH);
        HBox.setHgrow(search, narrow ? Priority.ALWAYS : Priority.SOMETIMES);
        spring.setManaged(!narrow);
    }

    private Region brand() {
        ImageView icon = new ImageView(AppIcon.ofSize(64));
        icon.setFitWidth(28);
        icon.setFitHeight(28);
        title.setText(messages.text("app.name"));
        title.getStyleClass().add("app-title");
        title.setMinWidth(USE_PREF_SIZE);
        brand.getChildren().setAll(icon, title);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.setMinWidth(USE_PREF_SIZE);
        return brand;
    }

    private Label demoBadge() {
        Label badge = new Label(messages.text("header.demo"));
        badge.setId("demo-badge");
        badge.getStyleClass().add("demo-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(messages.text("header.demo.tip")));
        return badge;
    }

    private Region search() {
        search.focusedProperty().subscribe(focused -> {
            if (focused) {
                viewModel.prepareSearch();
            }
        });
        search.setId("search");
        search.getStyleClass().add("search");
        search.setPrefWidth(SEARCH_WIDTH);
        search.setMinWidth(120);
        search.setAccessibleText(messages.text("header.search"));
        // Large text may leave no room for all of it.
        search.setTooltip(new Tooltip(messages.text("header.search")));
        search.setLeft(StateGlyph.icon(Feather.SEARCH, "search-glyph"));
        shortcut.setText(new ShortcutWords(messages).key(Shortcut.SEARCH));
        shortcut.getStyleClass().add("key-hint");
        Button clear = new Button();
        clear.setGraphic(StateGlyph.icon(Feather.X, "search-glyph"));
        clear.getStyleClass().addAll("flat", "clear-search");
        clear.setAccessibleText(messages.text("header.search.clear"));
        clear.setTooltip(new Tooltip(messages.text("header.search.clear")));
        clear.setFocusTraversable(false);
        clear.setCursor(Cursor.DEFAULT);
        clear.setOnAction(_ -> search.clear());
        search.textProperty().bindBidirectional(viewModel.filter().searchProperty());
        search.textProperty().subscribe(typed -> search.setRight(typed.isEmpty() ? shortcut : clear));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        return search;
    }

    private Button check(Runnable checkAll) {
        check.setId("check-all");
        check.setGraphic(StateGlyph.icon(Feather.REFRESH_CW, "button-glyph"));
        check.getStyleClass().add("square-button");
        check.setOnAction(_ -> checkAll.run());
        Tooltip cost = new Tooltip();
        check.setTooltip(cost);
        showCost(cost);
        viewModel.countsProperty().addListener((_, _, _) -> showCost(cost));
        return check;
    }

    /** Says the price before it is paid. */
    private void showCost(Tooltip cost) {
        int unfinished = viewModel.unfinished().size();
        cost.setText(messages.text("header.check", unfinished));
        check.setAccessibleText(cost.getText());
        check.setDisable(unfinished == 0);
    }

    private Button add(Runnable addTwins) {
        add.setId("add-twins");
        add.setText(messages.text("header.add"));
        add.getStyleClass().add("accent");
        add.setMinWidth(USE_PREF_SIZE);
        add.setGraphic(StateGlyph.icon(Feather.PLUS, "accent-glyph"));
        add.setOnAction(_ -> addTwins.run());
        return add;
    }

    private MenuButton menu(List<MenuItem> items) {
        menu.setId("menu");
        menu.setGraphic(StateGlyph.icon(Feather.MENU, "button-glyph"));
        menu.getStyleClass().addAll("square-button", "no-arrow");
        menu.setAccessibleText(messages.text("header.menu"));
        menu.setTooltip(new Tooltip(messages.text("header.menu")));
        menu.getItems().setAll(items);
        return menu;
    }
}
