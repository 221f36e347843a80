package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.PictureBox;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.StatePill;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.common.WholeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One twin in the grid. Of the same size in every state; used again for other twins as the grid scrolls. */
final class TwinCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Messages messages;
    private final PictureBox picture;
    private final StackPane art = new StackPane();
    private final TimeRing ring = new TimeRing();
    private final Label artWords = new Label();
    private final VBox shape = new VBox(6);
    private final Label name = new Label();
    private final StatePill pill = new StatePill();
    private final Label sentence = new Label();
    private final Label footnote = new Label();
    private final Label identifier = new Label();
    private final Button deed = new Button();
    private final Button play = new Button();
    private final Label quiet = new Label();
    private final Tooltip wholeId = new Tooltip();
    private final TagStrip tags;
    private final FontIcon check = StateGlyph.icon(Feather.CHECK, "card-check-glyph");
    private final StackPane checkMark = new StackPane(check);
    private final HBox top;

    private @Nullable Twin twin;
    private @Nullable CardContent content;
    private boolean chosen;
    private boolean selected;

    /** @param perform does what the card's button promises */
    TwinCard(Messages messages, TwinPictures pictures, BiConsumer<Twin, CardContent.Deed> perform) {
        this.messages = messages;
        this.tags = new TagStrip(messages);
        this.top = new HBox(8, tags, checkMark);
        this.picture = new PictureBox(pictures, 11, false);
        getStyleClass().add("twin-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(art(), body());
        deed.setOnAction(_ -> {
            if (twin != null && content != null) {
                Twin shown = twin;
                content.deed().ifPresent(wanted -> perform.accept(shown, wanted));
            }
        });
        play.setOnAction(_ -> {
            if (twin != null) {
                perform.accept(twin, CardContent.Deed.PLAY_VIDEO);
            }
        });
    }

    private Region art() {
        art.getStyleClass().add("card-art");
        artWords.getStyleClass().add("card-art-words");
        artWords.setMouseTransparent(true);
        shape.setAlignment(Pos.CENTER);
        play.getStyleClass().add("play-badge");
        play.setGraphic(StateGlyph.solid("play-glyph", "play-shape"));
        // The space bar plays the chosen card, so that the way from card to card needs no second stop.
        play.setFocusTraversable(false);
        play.setTooltip(new Tooltip(messages.text(CardContent.Deed.PLAY_VIDEO.messageKey())));
        StackPane.setAlignment(play, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(play, new Insets(0, 10, 10, 0));
        quiet.getStyleClass().add("mute-badge");
        quiet.setText(messages.text("card.quiet"));
        quiet.setGraphic(StateGlyph.icon(Feather.BELL_OFF, "mute-glyph"));
        quiet.setTooltip(new Tooltip(messages.text("twin.quiet")));
        StackPane.setAlignment(quiet, Pos.BOTTOM_LEFT);
        StackPane.setMargin(quiet, new Insets(0, 0, 10, 10));
        checkMark.getStyleClass().add("card-check");
        checkMark.setMouseTransparent(true);
        checkMark.setVisible(false);
        HBox.setHgrow(tags, Priority.ALWAYS);
        top.getStyleClass().add("card-top");
        top.setPickOnBounds(false);
        StackPane.setAlignment(top, Pos.TOP_LEFT);
        return art;
    }

    private Region body() {
        name.getStyleClass().add("card-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        WholeText.inTooltip(name);
        WholeText.inTooltip(sentence);
        HBox heading = new HBox(8, name, pill);
        heading.setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().add("card-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(0);
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(sentence, Priority.ALWAYS);
        VBox body = new VBox(6, heading, sentence, foot());
        body.getStyleClass().add("card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private Region foot() {
        footnote.getStyleClass().add("card-footnote");
        footnote.setWrapText(true);
        footnote.setMinWidth(0);
        identifier.getStyleClass().add("mono");
        identifier.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        identifier.setTooltip(wholeId);
        deed.getStyleClass().add("small-button");
        deed.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox foot = new HBox(8, footnote, identifier, spring, deed);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("card-foot");
        return foot;
    }

    /** Returns the ID of the twin on the card, if there is one. */
    @Nullable
    AvatarId shownId() {
        return twin == null ? null : twin.id();
    }

    /**
     * Shows how the card stands among the others.
     *
     * @param nowChosen whether the details are about it
     * @param nowSelected whether it is one of those that were selected together
     */
    void mark(boolean nowChosen, boolean nowSelected) {
        pseudoClassStateChanged(CHOSEN, nowChosen);
        if (selected != nowSelected) {
            selected = nowSelected;
            pseudoClassStateChanged(SELECTED, selected);
            checkMark.setVisible(selected);
            layArt();
            speak();
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
        if (chosen != nowChosen) {
            chosen = nowChosen;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    /** Whoever can't see the ring hears it. What a card says changes with its text, which tells of itself. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) (chosen || selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Shows a twin. */
    void show(Twin newTwin, CardContent newContent) {
        twin = newTwin;
        // Not its ID: another one would have the whole card dressed anew whenever the grid scrolls.
        setUserData(newTwin.id());
        if (!newContent.equals(content)) {
            draw(newContent);
        }
        picture.show(newTwin);
        wholeId.setText(newTwin.defaultVoiceId().orElse(""));
    }

    /** Shows nothing and keeps its place, at the end of the last row. */
    void clear() {
        twin = null;
        content = null;
        setUserData(null);
        picture.clear();
    }

    private void draw(CardContent newContent) {
        CardContent old = content;
        content = newContent;
        name.setText(newContent.name());
        pill.show(newContent.tone(), newContent.pill());
        sentence.setText(newContent.sentence());
        footnote.setText(newContent.footnote());
        identifier.setText(newContent.identifier());
        artWords.setText(newContent.art());
        ring.show(newContent.ring());
        if (old == null
                || old.tone() != newContent.tone()
                || old.ring().isPresent() != newContent.ring().isPresent()) {
            getStyleClass().setAll("twin-card", newContent.tone().styleClass());
            Node glyph = newContent.ring().isPresent() ? ring : StateGlyph.large(newContent.tone());
            shape.getChildren().setAll(glyph, artWords);
        }
        artWords.setManaged(!newContent.art().isEmpty());
        play.setAccessibleText(messages.text(
                "card.deedAccessible", messages.text(CardContent.Deed.PLAY_VIDEO.messageKey()), newContent.name()));
        if (old == null || !old.deed().equals(newContent.deed()) || !old.name().equals(newContent.name())) {
            drawDeed(newContent);
        }
        tags.show(newContent.tags());
        layArt();
        speak();
    }

    /** Most cards need few of these, and each would be dressed at the start and whenever the grid scrolls. */
    private void layArt() {
        List<Node> layers = new ArrayList<>(List.of(shape, picture));
        if (content != null && content.playable()) {
            layers.add(play);
        }
        if (content != null && content.quiet()) {
            layers.add(quiet);
        }
        if (selected || (content != null && !content.tags().isEmpty())) {
            layers.add(top);
        }
        if (!art.getChildren().equals(layers)) {
            art.getChildren().setAll(layers);
        }
    }

    private void speak() {
        if (content == null) {
            return;
        }
        String words = messages.text(
                content.quiet() ? "card.accessibleQuiet" : "card.accessible",
                content.name(),
                content.pill(),
                content.sentence(),
                content.footnote());
        String names = content.tags().stream().map(mark -> mark.tag().name()).collect(Collectors.joining(", "));
        String tagged = names.isEmpty() ? words : messages.text("card.accessible.tags", words, names);
        setAccessibleText(selected ? messages.text("card.accessible.selected", tagged) : tagged);
    }

    private void drawDeed(CardContent newContent) {
        deed.setVisible(newContent.deed().isPresent());
        deed.setManaged(newContent.deed().isPresent());
        newContent.deed().ifPresent(wanted -> {
            String words = messages.text(wanted.messageKey());
            boolean symbol = wanted == CardContent.Deed.CHECK_NOW;
            deed.setText(symbol ? "" : words);
            deed.setGraphic(symbol ? StateGlyph.icon(Feather.REFRESH_CW, "button-glyph") : null);
            deed.setTooltip(symbol ? new Tooltip(words) : null);
            deed.setAccessibleText(messages.text("card.deedAccessible", words, newContent.name()));
        });
    }
}
