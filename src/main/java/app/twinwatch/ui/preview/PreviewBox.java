package app.twinwatch.ui.preview;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.PictureBox;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinPictures;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The large picture of the chosen twin, with whatever its video needs over or under it. FX thread only.
 *
 * <p>The player is built at the first film, because JavaFX's media classes would hold up the first window.
 */
public final class PreviewBox extends VBox {
    private static final double PICTURE_HEIGHT = 206;

    private final PreviewViewModel viewModel;
    private final Messages messages;
    private final Supplier<VideoPlayer> newPlayer;
    private final PictureBox picture;
    private final StackPane art = new StackPane();
    private final StackPane sign = new StackPane();
    private final Button look = new Button();
    private final Button play = new Button();
    private final FetchingBar fetching;
    private final TroubleBox trouble;
    private final Label remark = new Label();
    private final StackPane screen = new StackPane();
    private @Nullable VideoPlayer player;
    private Optional<Twin> shown = Optional.empty();

    /**
     * Shows what the view model says.
     *
     * @param player plays the films that {@code films} opens
     * @param deeds looks closer and saves
     */
    public PreviewBox(
            PreviewViewModel viewModel,
            VideoPlayerViewModel player,
            MediaFilms films,
            PreviewDeeds deeds,
            Messages messages,
            TwinPictures pictures) {
        super(8);
        this.viewModel = viewModel;
        this.messages = messages;
        this.newPlayer = () -> new VideoPlayer(player, films, messages, waysOut(deeds));
        this.picture = new PictureBox(pictures, 12, true);
        this.fetching = new FetchingBar(messages, viewModel::stop);
        this.trouble = new TroubleBox(messages, way -> take(way, deeds));
        setId("preview");
        art.setMinHeight(PICTURE_HEIGHT);
        art.setPrefHeight(PICTURE_HEIGHT);
        art.getChildren().addAll(sign, picture, look(deeds), play(), fetching);
        StackPane.setAlignment(fetching, Pos.BOTTOM_CENTER);
        // Beside the face, as on the cards.
        StackPane.setAlignment(play, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(play, new Insets(0, 12, 12, 0));
        remark.setId("preview-remark");
        remark.getStyleClass().add("muted");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        screen.getChildren().setAll(art);
        getChildren().addAll(screen, remark, trouble);
        viewModel.twinProperty().subscribe(this::show);
        viewModel.stageProperty().subscribe(this::show);
    }

    private Button look(PreviewDeeds deeds) {
        look.setId("preview-look");
        look.getStyleClass().add("picture-button");
        look.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        look.setCursor(Cursor.HAND);
        look.setAccessibleText(messages.text("preview.look"));
        look.setTooltip(new Tooltip(messages.text("preview.look")));
        look.setOnAction(_ -> deeds.look());
        return look;
    }

    private Button play() {
        play.setId("preview-play");
        play.getStyleClass().add("play-button");
        play.setGraphic(StateGlyph.solid("play-glyph", "play-shape"));
        play.setAccessibleText(messages.text("preview.play"));
        play.setTooltip(new Tooltip(messages.text("preview.play")));
        play.setOnAction(_ -> viewModel.play());
        return play;
    }

    /** What to do with a film that is here and can't be played. */
    private List<Notice.Action> waysOut(PreviewDeeds deeds) {
        return List.of(
                new Notice.Action(messages.text("preview.retry"), viewModel::play),
                new Notice.Action(messages.text("preview.browser"), viewModel::openInBrowser),
                new Notice.Action(messages.text("preview.saveVideo"), deeds::saveVideo));
    }

    private void take(WayOut way, PreviewDeeds deeds) {
        switch (way) {
            case RETRY, RESUME -> viewModel.retry();
            case FRESH_LINK -> viewModel.askForFreshLink();
            case BROWSER -> viewModel.openInBrowser();
            case SAVE -> deeds.saveVideo();
        }
    }

    private void show(Optional<Twin> twin) {
        twin.ifPresent(now -> {
            boolean sameTone = shown.filter(old -> Tone.of(old.state()) == Tone.of(now.state()))
                    .isPresent();
            if (!sameTone) {
                art.getStyleClass().setAll("detail-art", Tone.of(now.state()).styleClass());
                sign.getChildren().setAll(StateGlyph.large(Tone.of(now.state())));
            }
            picture.show(now);
            look.setVisible(now.picture().isPresent());
        });
        shown = twin;
    }

    private void show(PreviewStage stage) {
        // Whoever has the focus may be about to go; it stays with the preview then, and is taken from nobody else.
        boolean hadFocus = isFocusWithin();
        play.setVisible(stage instanceof PreviewStage.Playable);
        fetching.show(stage);
        Region wanted = stage instanceof PreviewStage.Film ? player() : art;
        if (!screen.getChildren().contains(wanted)) {
            screen.getChildren().setAll(wanted);
        }
        switch (stage) {
            case PreviewStage.Trouble(PreviewTrouble what) -> trouble.show(what);
            case PreviewStage.NoVideo() -> trouble.show(PreviewTrouble.NO_VIDEO);
            case PreviewStage.Still(),
                    PreviewStage.Playable(),
                    PreviewStage.Opening(),
                    PreviewStage.Fetching _,
                    PreviewStage.AskingForLink(),
                    PreviewStage.Film _ -> trouble.hide();
        }
        boolean silenced = stage.equals(new PreviewStage.Film(true));
        remark.setText(silenced ? messages.text("preview.silenced") : "");
        remark.setVisible(silenced);
        remark.setManaged(silenced);
        if (hadFocus) {
            takeFocus();
        }
    }

    /** Gives the focus to what one would press next. */
    public void takeFocus() {
        switch (viewModel.stageProperty().get()) {
            case PreviewStage.Still() -> look.requestFocus();
            case PreviewStage.Playable() -> play.requestFocus();
            case PreviewStage.Opening(), PreviewStage.AskingForLink(), PreviewStage.Fetching _ -> fetching.takeFocus();
            case PreviewStage.Film _ -> player().takeFocus();
            case PreviewStage.NoVideo(), PreviewStage.Trouble _ -> trouble.takeFocus();
        }
    }

    private VideoPlayer player() {
        if (player == null) {
            player = newPlayer.get();
        }
        return player;
    }
}
