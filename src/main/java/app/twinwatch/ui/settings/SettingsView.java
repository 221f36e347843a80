package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings: a list of sections, and what can be set in the chosen one. FX thread only. */
public final class SettingsView extends HBox {
    private final SettingsModels models;
    private final Messages messages;
    private final ListView<Section> list = new ListView<>();
    private final ScrollPane shown = new ScrollPane();
    private final Map<Section, SettingsBox> boxes = new EnumMap<>(Section.class);

    /** The sections, in their order. */
    private enum Section {
        KEY("settings.key"),
        CHECKING("settings.checking"),
        NOTICES("settings.notices"),
        PREVIEWS("settings.previews"),
        LOOKS("settings.looks"),
        LANGUAGE("settings.language"),
        ADDRESS("settings.address"),
        ABOUT("settings.about");

        private final String messageKey;

        Section(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    /**
     * Builds all sections.
     *
     * @param enterKey opens the pane that asks for a key
     * @param showCalls opens the pane that lists every check
     * @param close closes the settings
     */
    public SettingsView(
            SettingsModels models, Messages messages, Runnable enterKey, Runnable showCalls, Runnable close) {
        this.models = models;
        this.messages = messages;
        setId("settings");
        getStyleClass().addAll("dialog", "settings");
        boxes.put(Section.KEY, new KeySettingsBox(models.key(), messages, enterKey));
        boxes.put(
                Section.CHECKING,
                new CheckingBox(models.checking(), models.learning(), models.service(), messages, showCalls));
        boxes.put(Section.NOTICES, new NoticesBox(models.notices(), models.testNotice(), messages));
        boxes.put(Section.PREVIEWS, new PreviewsBox(models.previews(), messages));
        boxes.put(Section.LOOKS, new LooksBox(models.looks(), messages));
        boxes.put(Section.LANGUAGE, new LanguageBox(models.language(), messages));
        boxes.put(Section.ADDRESS, new AddressBox(models.address(), messages));
        boxes.put(Section.ABOUT, new AboutBox(models.about(), models.selfStart(), messages));
        VBox right = new VBox(shown(), foot(close));
        right.getStyleClass().add("settings-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left(), right);
        // A list takes Escape for the end of an edit that this one never has.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        list.getSelectionModel().select(Section.KEY);
    }

    /** Shows everything as it is now, in the section that was shown last. */
    public void begin() {
        models.key().begin();
        models.previews().look();
        models.selfStart().look();
        models.address().begin();
    }

    /** Shows the section that another view showed. */
    public void resume(SettingsView before) {
        list.getSelectionModel().select(before.list.getSelectionModel().getSelectedItem());
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return list;
    }

    private Node left() {
        Label title = new Label(messages.text("settings.title"));
        title.getStyleClass().add("dialog-title");
        list.setId("settings-sections");
        list.getStyleClass().add("settings-list");
        list.setAccessibleText(messages.text("settings.sections"));
        list.getItems().setAll(Section.values());
        list.setCellFactory(_ -> new SectionCell());
        list.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                shown.setContent(Objects.requireNonNull(boxes.get(section)));
                shown.setVvalue(0);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(12, title, list);
        left.getStyleClass().add("settings-left");
        return left;
    }

    private Node shown() {
        shown.getStyleClass().add("bare-scroll");
        shown.setFitToWidth(true);
        shown.setFocusTraversable(false);
        shown.setMinHeight(0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        return shown;
    }

    private Node foot(Runnable close) {
        Button done = new Button(messages.text("settings.done"));
        done.setId("settings-done");
        done.getStyleClass().add("accent");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    /** The name of a section. */
    private final class SectionCell extends ListCell<Section> {
        SectionCell() {
            // As wide as the list, however little that is.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            boolean none = empty || section == null;
            setText(none ? "" : messages.text(section.messageKey));
            setId(none ? "" : "settings-section-" + section.name().toLowerCase(Locale.ROOT));
        }
    }
}
