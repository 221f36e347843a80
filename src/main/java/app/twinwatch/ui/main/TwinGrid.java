package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TwinPictures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The cards, as many beside each other as fit. FX thread only.
 *
 * <p>A virtual list of rows of a fixed height: only the rows in view have nodes, so ten thousand twins scroll as well
 * as ten. Choosing and moving by keyboard are our own, because the list would choose rows.
 */
final class TwinGrid extends ListView<List<Twin>> {
    private static final double GAP = 16;
    /** As the stylesheet has it for text of the usual size: the height of a card and the gap below it. */
    private static final double USUAL_ROW_HEIGHT = 300;

    private static final double LEAST_CARD_WIDTH = 250;
    private static final double SIDE = 20;
    /** Each row that changes alone is an event; from here on one event for all is less. */
    private static final int MOST_SINGLE_CHANGES = 30;

    private final MainViewModel viewModel;
    private final Set<CardRow> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private int columns = 1;

    /**
     * @param perform does what a card's button promises
     * @param open shows the details of the chosen twin, where they are not shown all the time
     * @param play plays the video of the chosen twin, if it has one
     * @param menu makes the context menu for a twin
     */
    TwinGrid(
            MainViewModel viewModel,
            Messages messages,
            TwinPictures pictures,
            BiConsumer<Twin, CardContent.Deed> perform,
            Runnable open,
            Runnable play,
            Function<Twin, ContextMenu> menu) {
        this.viewModel = viewModel;
        setId("twin-grid");
        getStyleClass().add("twin-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(messages.text("grid.accessible"));
        setCellFactory(_ -> newRow(messages, pictures, perform, open, menu));
        viewModel.shownProperty().subscribe(this::fill);
        viewModel.nowProperty().subscribe(_ -> redraw());
        viewModel.chosenProperty().subscribe(_ -> markChosen());
        viewModel.selection().selectedProperty().subscribe(_ -> markChosen());
        widthProperty().subscribe(this::fit);
        fixedCellSizeProperty().subscribe(this::fit);
        GridKeys keys = new GridKeys(viewModel.selection(), () -> columns, this::page, this::reveal, open, play);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (equals(event.getTarget()) && keys.act(event)) {
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                showMenuOfChosen(menu);
                event.consume();
            }
        });
    }

    private CardRow newRow(
            Messages messages,
            TwinPictures pictures,
            BiConsumer<Twin, CardContent.Deed> perform,
            Runnable open,
            Function<Twin, ContextMenu> menu) {
        CardRow row = new CardRow(
                () -> {
                    TwinCard card = new TwinCard(messages, pictures, perform);
                    card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(card, event, open));
                    card.setOnContextMenuRequested(event -> withTwin(card, twin -> {
                        menu.apply(twin).show(card, event.getScreenX(), event.getScreenY());
                        event.consume();
                    }));
                    return card;
                },
                new CardRow.Drawing() {
                    @Override
                    public void draw(TwinCard card, Twin twin) {
                        card.show(twin, viewModel.content(twin));
                        mark(card);
                    }

                    @Override
                    public int columns() {
                        return columns;
                    }
                });
        rows.add(row);
        return row;
    }

    /** Goes to the first card, as at the start. */
    void rest() {
        viewModel.shownProperty().get().stream()
                .findFirst()
                .ifPresent(first -> viewModel.selection().choose(first.id()));
        scrollTo(0);
    }

    /** Brings the chosen card into view, and scrolls no further than that needs. */
    void reveal() {
        viewModel
                .chosenProperty()
                .get()
                .map(viewModel.selection()::indexOf)
                .filter(index -> index >= 0)
                .ifPresent(index -> {
                    if (!isFullyVisible(index / columns)) {
                        scrollTo(index / columns);
                    }
                });
    }

    private boolean isFullyVisible(int row) {
        Bounds view = localToScene(getLayoutBounds());
        return rows.stream()
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == row && cell.isVisible())
                .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                .anyMatch(cell -> cell.getMinY() >= view.getMinY() && cell.getMaxY() <= view.getMaxY());
    }

    /** Returns how large the stylesheet makes everything, compared with the usual. */
    private double scale() {
        return getFixedCellSize() > 0 ? getFixedCellSize() / USUAL_ROW_HEIGHT : 1;
    }

    private void fit() {
        double scale = scale();
        int fitting = (int) ((getWidth() / scale - 2 * SIDE + GAP) / (LEAST_CARD_WIDTH + GAP));
        int wanted = Math.max(1, fitting);
        if (wanted != columns) {
            columns = wanted;
            fill(viewModel.shownProperty().get());
        }
    }

    private void fill(List<Twin> twins) {
        List<List<Twin>> wanted = new ArrayList<>(twins.size() / columns + 1);
        for (int start = 0; start < twins.size(); start += columns) {
            wanted.add(twins.subList(start, Math.min(start + columns, twins.size())));
        }
        ObservableList<List<Twin>> items = getItems();
        List<Integer> changed = IntStream.range(0, Math.min(items.size(), wanted.size()))
                .filter(row -> !isSame(items.get(row), wanted.get(row)))
                .boxed()
                .toList();
        if (changed.size() > MOST_SINGLE_CHANGES) {
            items.setAll(wanted);
            return;
        }
        changed.forEach(row -> items.set(row, wanted.get(row)));
        if (items.size() > wanted.size()) {
            items.remove(wanted.size(), items.size());
        } else if (items.size() < wanted.size()) {
            items.addAll(wanted.subList(items.size(), wanted.size()));
        }
    }

    /** Nearly all twins are the same objects as before; comparing ten thousand of them field by field takes long. */
    private static boolean isSame(List<Twin> row, List<Twin> other) {
        boolean same = row.size() == other.size();
        for (int column = 0; same && column < row.size(); column++) {
            Twin twin = row.get(column);
            same = Objects.equals(twin, other.get(column));
        }
        return same;
    }

    private void redraw() {
        rows.forEach(CardRow::redraw);
    }

    private void markChosen() {
        rows.forEach(row -> row.shownCards().forEach(this::mark));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void mark(TwinCard card) {
        AvatarId id = card.shownId();
        card.mark(
                isChosen(card),
                id != null
                        && viewModel.selection().selectedProperty().get().ids().contains(id));
    }

    /** A screen reader speaks of the card that keys are about, where the list itself would speak of a whole row. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> chosenCard().orElse(null);
            case SELECTED_ITEMS ->
                FXCollections.observableList(chosenCard().map(List::of).orElseGet(List::of));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private Optional<TwinCard> chosenCard() {
        return rows.stream()
                .flatMap(row -> row.shownCards().stream())
                .filter(this::isChosen)
                .findFirst();
    }

    private boolean isChosen(TwinCard card) {
        return card.shownId() != null && viewModel.chosenProperty().get().equals(Optional.of(card.shownId()));
    }

    private void press(TwinCard card, MouseEvent event, Runnable open) {
        withTwin(card, twin -> {
            boolean primary = event.getButton() == MouseButton.PRIMARY;
            Selection selection = viewModel.selection();
            requestFocus();
            if (primary && event.isShiftDown()) {
                selection.extendTo(twin.id());
            } else if (primary && event.isShortcutDown()) {
                selection.toggle(twin.id());
            } else if (primary) {
                selection.choose(twin.id());
                open.run();
            } else if (!selection.selectedProperty().get().ids().contains(twin.id())) {
                // A menu on what is selected is about all of it.
                selection.choose(twin.id());
            }
        });
    }

    /** Opens the menu on the chosen card, for those who have no mouse. */
    private void showMenuOfChosen(Function<Twin, ContextMenu> menu) {
        reveal();
        chosenCard().ifPresent(card -> withTwin(card, twin -> menu.apply(twin).show(card, Side.BOTTOM, 16, -16)));
    }

    private void withTwin(TwinCard card, Consumer<Twin> action) {
        AvatarId id = card.shownId();
        if (id != null) {
            viewModel.shownProperty().get().stream()
                    .filter(twin -> twin.id().equals(id))
                    .findFirst()
                    .ifPresent(action);
        }
    }

    /** Returns how many cards are in view, from where a page up or down leads. */
    private int page() {
        return columns * Math.max(1, (int) (getHeight() / (USUAL_ROW_HEIGHT * scale())));
    }
}
