package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.PictureBox;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.StatePill;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinPictures;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the cards, or over them in a narrow window. FX thread only. */
public final class DetailView extends VBox {
    /** Width of the pane, in pixels at text size 100 %. */
    public static final double WIDTH = 392;

    private final DetailViewModel viewModel;
    private final Messages messages;
    private final PictureBox picture;
    private final StackPane art = new StackPane();
    private final Label name = new Label();
    private final StatePill pill = new StatePill();
    private final Label sentence = new Label();
    private final HelpBox help;
    private final FactsBox facts;
    private final TimelineBox timeline = new TimelineBox();
    private final Button close = new Button();
    private Optional<DetailContent> shown = Optional.empty();

    /** @param closed called when the user closes the pane, where it can be closed */
    public DetailView(DetailViewModel viewModel, Messages messages, TwinPictures pictures, Runnable closed) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.picture = new PictureBox(pictures, 12, true);
        this.help = new HelpBox(messages, viewModel::copySupportMessage);
        this.facts = new FactsBox(messages, viewModel::copy);
        setId("detail");
        getStyleClass().add("detail");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(scroll(), deeds(), close(closed));
        viewModel.contentProperty().subscribe(this::show);
    }

    /** Offers to close the pane while it covers something. */
    public void setClosable(boolean closable) {
        close.setVisible(closable);
    }

    private Region scroll() {
        art.getStyleClass().add("detail-art");
        art.setMinHeight(206);
        name.getStyleClass().add("detail-name");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox heading = new HBox(12, name, pill);
        heading.setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().add("detail-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(12, art, heading, sentence, help, facts, timeline);
        content.getStyleClass().add("detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Region deeds() {
        Button check = new Button(messages.text("detail.checkNow"));
        check.setId("detail-check");
        check.setTooltip(new Tooltip(messages.text("detail.checkNow.tip")));
        check.setOnAction(_ -> viewModel.checkNow());
        Button remove = new Button(messages.text("detail.remove"));
        remove.setId("detail-remove");
        remove.setOnAction(_ -> viewModel.remove());
        HBox deeds = new HBox(8, check, remove);
        deeds.getStyleClass().add("detail-deeds");
        return deeds;
    }

    private Button close(Runnable closed) {
        close.setId("detail-close");
        close.setGraphic(StateGlyph.icon(Feather.X, "button-glyph"));
        close.getStyleClass().add("detail-close");
        close.setAccessibleText(messages.text("detail.close"));
        close.setOnAction(_ -> closed.run());
        // Laid over the picture by hand, because it belongs to no row.
        close.setManaged(false);
        close.setVisible(false);
        return close;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        close.autosize();
        close.relocate(getWidth() - close.getWidth() - 28, 24);
    }

    private void show(Optional<DetailContent> content) {
        content.ifPresent(this::draw);
        shown = content;
    }

    private void draw(DetailContent content) {
        boolean sameTwin =
                shown.map(old -> old.twin().id().equals(content.twin().id())).orElse(false);
        boolean samePicture = sameTwin
                && shown.map(old -> old.twin().picture().equals(content.twin().picture()))
                        .orElse(false);
        if (shown.map(DetailContent::tone).filter(content.tone()::equals).isEmpty()) {
            drawArt(content.tone());
        }
        if (!samePicture) {
            picture.show(content.twin());
        }
        name.setText(content.twin().displayName());
        pill.show(content.tone(), content.pill());
        sentence.setText(content.sentence());
        if (shown.filter(old ->
                        old.steps().equals(content.steps()) && old.ownWords().equals(content.ownWords()))
                .isEmpty()) {
            help.show(content);
        }
        if (shown.filter(old -> old.facts().equals(content.facts())).isEmpty()) {
            facts.show(content.facts());
        }
        if (shown.filter(old -> old.timeline().equals(content.timeline())).isEmpty()) {
            timeline.show(content.timeline());
        }
    }

    private void drawArt(Tone tone) {
        art.getStyleClass().setAll("detail-art", tone.styleClass());
        art.getChildren().setAll(StateGlyph.large(tone), picture);
    }
}
