package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.FirstPicture;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.StatePill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the cards, or over them in a narrow window. FX thread only. */
public final class DetailView extends VBox {
    /** Width of the pane, in pixels at text size 100 %. */
    public static final double WIDTH = 392;

    private static final PseudoClass NEEDS_A_PERSON = PseudoClass.getPseudoClass("needs-person");

    private final Messages messages;
    private final DetailViewModel viewModel;
    private final StatePill pill = new StatePill();
    private final NameBox name;
    private final Label sentence = new Label();
    private final HelpBox help;
    private final FactsBox facts;
    private final TagsBox tags;
    private final NoteBox note;
    private final TimelineBox timeline = new TimelineBox();
    private final SupportBox support;
    private final ScrollPane scroll;
    private final FootBar foot;
    private final HBox closeBar;
    private Optional<DetailContent> shown = Optional.empty();

    /**
     * Shows what the view model says.
     *
     * @param preview the twin's large picture
     * @param playVoice plays the twin's voice
     * @param previewDeeds what can be done with it
     * @param movesLess says whether nothing is to slide
     * @param closed called when the user closes the pane, where it can be closed
     */
    public DetailView(
            DetailViewModel viewModel,
            Messages messages,
            Node preview,
            Node playVoice,
            List<FootDeed> previewDeeds,
            BooleanSupplier movesLess,
            Runnable closed) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.name = new NameBox(messages, viewModel::rename, pill);
        this.help = new HelpBox(messages, viewModel);
        this.facts = new FactsBox(messages, playVoice, viewModel::copy);
        this.tags = new TagsBox(messages, viewModel.tags());
        this.note = new NoteBox(messages, viewModel::writeNote);
        this.support = new SupportBox(messages, viewModel::copySupportMessage);
        this.scroll = new ScrollPane(content(preview));
        this.foot = new FootBar(deeds(previewDeeds), messages);
        setId("detail");
        getStyleClass().add("detail");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleRole(AccessibleRole.PARENT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        this.closeBar = closeBar(closed);
        // A window shows its cards at once, and what is said of one of them a moment later.
        FirstPicture.then(() -> getChildren().addAll(closeBar, scroll, foot));
        new SlideIn(this, () -> closeBar.isVisible() && !movesLess.getAsBoolean()).install();
        viewModel.contentProperty().subscribe(this::show);
    }

    /** Offers to close the pane while it covers something. */
    public void setClosable(boolean closable) {
        closeBar.setVisible(closable);
    }

    /** Makes the pane as wide as text of this size needs, within what there is. */
    public void fit(int textPercent, double room) {
        double width = Math.min(room, WIDTH * textPercent / 100);
        setMinWidth(width);
        setMaxWidth(width);
    }

    private VBox content(Node preview) {
        sentence.setId("detail-sentence");
        sentence.getStyleClass().add("detail-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(12, preview, name, sentence, help, facts, tags, note, timeline, support);
        content.getStyleClass().add("detail-content");
        return content;
    }

    private List<FootDeed> deeds(List<FootDeed> previewDeeds) {
        List<FootDeed> deeds = new ArrayList<>(previewDeeds);
        deeds.addAll(List.of(
                deed("detail-copy-all", "detail.copyAll", viewModel::copyAll),
                deed("detail-open", "detail.openInHeyGen", viewModel::openInHeyGen),
                new FootDeed(
                        "detail-copy-voice",
                        messages.text("twin.copyVoiceAndName"),
                        twin -> twin.defaultVoiceId().isPresent(),
                        viewModel::copyVoiceNameAndId),
                deed("detail-check", "card.checkNow", viewModel::checkNow),
                new FootDeed(
                        "detail-quiet",
                        messages.text("twin.quiet"),
                        twin -> !twin.quiet(),
                        () -> viewModel.quiet(true)),
                new FootDeed("detail-loud", messages.text("twin.loud"), Twin::quiet, () -> viewModel.quiet(false)),
                deed("detail-history", "detail.history", viewModel::showHistory),
                deed("detail-remove", "detail.remove", viewModel::remove)));
        return deeds;
    }

    private FootDeed deed(String id, String key, Runnable run) {
        return new FootDeed(id, messages.text(key), _ -> true, run);
    }

    private HBox closeBar(Runnable closed) {
        Button close = new Button();
        close.setId("detail-close");
        close.setGraphic(StateGlyph.icon(Feather.X, "button-glyph"));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(messages.text("detail.close"));
        close.setTooltip(new Tooltip(messages.text("detail.close")));
        close.setOnAction(_ -> closed.run());
        HBox bar = new HBox(close);
        bar.getStyleClass().add("detail-close-bar");
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void show(Optional<DetailContent> content) {
        content.ifPresent(this::draw);
        shown = content;
    }

    /** Touches only what is different, so that nothing flickers and no choice of the user is lost on a tick. */
    private void draw(DetailContent content) {
        Twin twin = content.twin();
        boolean otherTwin = differs(content, old -> old.twin().id());
        name.show(content);
        pill.show(content.tone(), content.pill());
        sentence.setText(content.sentence());
        sentence.pseudoClassStateChanged(NEEDS_A_PERSON, content.help().isPresent());
        if (differs(content, DetailContent::help) || differs(content, DetailContent::tone)) {
            help.show(content.tone(), content.help());
        }
        if (differs(content, DetailContent::facts)) {
            facts.show(content.facts());
        }
        if (otherTwin || differs(content, old -> old.twin().remarks().tags())) {
            tags.show(twin);
        }
        note.show(twin.id(), twin.remarks().note());
        if (differs(content, DetailContent::timeline)) {
            timeline.show(content.timeline());
        }
        if (differs(content, DetailContent::supportDetails)) {
            support.show(content.supportDetails());
        }
        foot.show(twin);
        if (otherTwin) {
            scroll.setVvalue(0);
        }
    }

    private boolean differs(DetailContent content, Function<DetailContent, Object> part) {
        return shown.map(part).filter(part.apply(content)::equals).isEmpty();
    }
}
