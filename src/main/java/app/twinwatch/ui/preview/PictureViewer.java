package app.twinwatch.ui.preview;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinPictures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A twin's picture with all its pixels: to fit the window or at 100 %, to copy and to save. FX thread only. */
public final class PictureViewer extends VBox {
    private final Messages messages;
    private final TwinActions actions;
    private final ImageView view = new ImageView();
    private final StackPane place = new StackPane(view);
    private final ScrollPane scroll = new ScrollPane(place);
    private final Label words = new Label();
    private final ToggleButton fit = new ToggleButton();
    private final ToggleButton whole = new ToggleButton();
    private final Button copy = new Button();
    private final Runnable giveUp;

    /**
     * Begins to load the picture.
     *
     * @param save asks where to save the picture
     * @param close closes the viewer
     */
    public PictureViewer(
            Twin twin, TwinPictures pictures, TwinActions actions, Messages messages, Runnable save, Runnable close) {
        this.messages = messages;
        this.actions = actions;
        setId("picture-viewer");
        getStyleClass().addAll("dialog", "picture-viewer");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.text("viewer.accessible", twin.displayName()));
        words.setText(messages.text("viewer.loading"));
        words.setWrapText(true);
        view.setPreserveRatio(true);
        scroll.setPannable(true);
        scroll.getStyleClass().add("viewer-scroll");
        StackPane screen = new StackPane(scroll, words);
        screen.getStyleClass().add("viewer-screen");
        VBox.setVgrow(screen, Priority.ALWAYS);
        getChildren().addAll(screen, bar(twin, save, close));
        scroll.viewportBoundsProperty().subscribe(_ -> zoom());
        this.giveUp = pictures.loadFullSize(twin, this::show);
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                // Forty megapixels weigh 160 MB: they go as soon as nobody looks.
                dispose();
            }
        });
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return fit;
    }

    private Region bar(Twin twin, Runnable save, Runnable close) {
        Label name = new Label(twin.displayName());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(twin.displayName()));
        ToggleGroup zoom = new ToggleGroup();
        toggle(fit, "viewer-fit", "viewer.fit", zoom);
        toggle(whole, "viewer-whole", "viewer.whole", zoom);
        fit.setSelected(true);
        // One of the two is always chosen.
        zoom.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                zoom.selectToggle(before);
            } else {
                zoom();
            }
        });
        copy.setText(messages.text("viewer.copy"));
        copy.setId("viewer-copy");
        copy.setOnAction(_ -> copy());
        copy.setDisable(true);
        Button keep = new Button(messages.text("preview.savePicture"));
        keep.setId("viewer-save");
        keep.setOnAction(_ -> save.run());
        Button end = new Button();
        end.setId("viewer-close");
        end.setGraphic(StateGlyph.icon(Feather.X, "button-glyph"));
        end.getStyleClass().add("square-button");
        end.setAccessibleText(messages.text("viewer.close"));
        end.setTooltip(new Tooltip(messages.text("viewer.close")));
        end.setOnAction(_ -> close.run());
        fit.setMinWidth(USE_PREF_SIZE);
        whole.setMinWidth(USE_PREF_SIZE);
        return new ButtonLine(List.of(name), List.of(new HBox(fit, whole), copy, keep, end));
    }

    private void toggle(ToggleButton button, String id, String key, ToggleGroup group) {
        button.setId(id);
        button.setText(messages.text(key));
        button.setToggleGroup(group);
        button.getStyleClass().add("zoom-button");
    }

    private void show(Optional<Image> picture) {
        view.setImage(picture.orElse(null));
        words.setText(picture.isPresent() ? "" : messages.text("viewer.none"));
        words.setVisible(picture.isEmpty());
        copy.setDisable(picture.isEmpty());
        zoom();
    }

    private void zoom() {
        double width = scroll.getViewportBounds().getWidth();
        double height = scroll.getViewportBounds().getHeight();
        boolean toFit = fit.isSelected();
        scroll.setHbarPolicy(toFit ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setVbarPolicy(scroll.getHbarPolicy());
        // A small picture is not blown up beyond its pixels.
        double imageWidth = view.getImage() == null ? 0 : view.getImage().getWidth();
        double imageHeight = view.getImage() == null ? 0 : view.getImage().getHeight();
        view.setFitWidth(toFit ? Math.min(width, imageWidth) : 0);
        view.setFitHeight(toFit ? Math.min(height, imageHeight) : 0);
        place.setMinSize(width, height);
    }

    private void copy() {
        if (view.getImage() != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, view.getImage()));
            actions.tell(Notice.of(messages.text("viewer.copied")));
        }
    }

    private void dispose() {
        giveUp.run();
        view.setImage(null);
    }
}
