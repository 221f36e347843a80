package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Overlay;
import app.twinwatch.ui.common.Toast;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.detail.DetailView;
import app.twinwatch.ui.detail.FootDeed;
import app.twinwatch.ui.preview.PreviewBox;
import app.twinwatch.ui.preview.PreviewDeeds;
import app.twinwatch.ui.preview.SaveDialog;
import app.twinwatch.ui.preview.VoiceButton;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The main window's content: puts the panes together and opens them. FX thread only. */
public final class MainView extends StackPane {
    /** From this width up, with text of the usual size, the details stand beside the cards; below, they open over them. */
    static final double WIDE_FROM = 980;

    /** What the cards need to be of use, with text of the usual size. */
    private static final double LEAST_CARDS = 240;

    private final MainModels models;
    private final AppModels app;
    private final Messages messages;
    private final HeaderView header;
    private final GridBar filters;
    private final StatusBarView status;
    private final TwinGrid grid;
    private final PreviewBox preview;
    private final DetailView detail;
    private final HBox content = new HBox();
    private final StackPane cards = new StackPane();
    private final Toast toast = new Toast();
    private final Overlay overlay = new Overlay();
    private final Panes panes;
    private final BannerBar banners;
    private final WelcomeScreen welcome;
    private final VBox window;
    private boolean narrow;
    private boolean detailOpen;
    private boolean detailShown;

    /** @param demo whether the window shows sample twins and has to say so */
    public MainView(
            MainModels models,
            AppModels app,
            MainCommands commands,
            Messages messages,
            TwinPictures pictures,
            boolean demo) {
        this.models = models;
        this.app = app;
        this.messages = messages;
        this.panes = new Panes(models, app, messages, pictures, overlay, commands.dialogs(), this::showTwin);
        models.detail().showHistories(twin -> panes.openHistory(Optional.of(twin)));
        SelectionDeeds deeds = new SelectionDeeds(models.grid(), models.actions(), messages, panes);
        PreviewDeeds previews = deeds(pictures, commands.dialogs()::save);
        this.preview = new PreviewBox(models.preview(), models.player(), models.films(), previews, messages, pictures);
        this.detail = detail(previews);
        this.grid = new TwinGrid(
                models.grid(), messages, pictures, this::perform, this::openDetail, this::play, deeds::menu);
        this.header = new HeaderView(
                models.grid(),
                messages,
                demo,
                this::checkAll,
                () -> openAdd(""),
                MainMenu.items(
                        commands,
                        app.settings().looks(),
                        messages,
                        demo,
                        new ListMenu(panes, models, messages).items(),
                        panes::openFind,
                        panes::openSettings,
                        panes::openShortcuts,
                        models.actions()::undo));
        this.filters = new GridBar(
                new FilterBar(models.grid(), models.tags(), messages),
                new SelectionBar(models.grid().selection(), deeds.all(), messages));
        this.status = new StatusBarView(models.status(), models.account(), models.quiet());
        this.banners = new BannerBar(models.banners());
        this.window = window();
        getStyleClass().add("main-view");
        this.welcome = new WelcomeScreen(app.key(), messages, commands::startDemo);
        // What can't be used yet must not take the focus either.
        welcome.shownProperty().subscribe(shown -> window.setVisible(!shown));
        welcome.shownProperty().addListener((_, _, _) -> focusFirst());
        // A low window with large text has room for the bars or for the cards, but not for both.
        ScrollPane scroll = new ScrollPane(window);
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(scroll, welcome, overlay);
        models.actions().showNotices(toast::show);
        models.grid().chosenProperty().subscribe(models.detail()::choose);
        models.grid().chosenProperty().subscribe(models.preview()::choose);
        models.grid().chosenProperty().subscribe(models.voice()::choose);
        models.grid().shownProperty().subscribe(_ -> showCardsOrWhyNot());
        models.news()
                .begin(
                        app.settings().notices().wantedProperty(),
                        app.settings().notices().waysProperty(),
                        this::showTwin);
        new Alarms(models, messages, this::openKey, this::checkAll);
        app.settings().looks().textPercentProperty().subscribe(_ -> fit(getWidth()));
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        Areas areas = new Areas(() -> List.of(header, banners, filters, cards, detail));
        new FileDrop(this, models, messages).install();
        new DragSources(models).install(grid, preview);
        new MainShortcuts(this, header, panes, areas, models, overlay::isOpen).install();
    }

    private PreviewDeeds deeds(TwinPictures pictures, SaveDialog dialog) {
        return new PreviewDeeds(
                models.preview(), models.saved(), models.actions(), pictures, messages, overlay, dialog);
    }

    private DetailView detail(PreviewDeeds deeds) {
        List<FootDeed> saving = List.of(
                new FootDeed(
                        "detail-save-video",
                        messages.text("preview.saveVideo"),
                        twin -> twin.video().isPresent(),
                        deeds::saveVideo),
                new FootDeed(
                        "detail-save-picture",
                        messages.text("preview.savePicture"),
                        twin -> twin.picture().isPresent(),
                        deeds::savePicture));
        VoiceButton voice = new VoiceButton(models.voice(), messages);
        return new DetailView(
                models.detail(),
                messages,
                preview,
                voice,
                saving,
                app.settings().looks()::movesLess,
                this::closeDetail);
    }

    private VBox window() {
        HBox.setHgrow(cards, Priority.ALWAYS);
        cards.setMinWidth(0);
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, new Insets(16, 20, 16, 20));
        content.getChildren().setAll(cards);
        VBox.setVgrow(content, Priority.ALWAYS);
        return new VBox(header, banners, filters, content, status);
    }

    /** Moves the focus to where work begins: the cards, or the field for the key. */
    public void focusFirst() {
        if (welcome.isVisible()) {
            welcome.focusFirst();
        } else if (cards.getChildren().contains(grid)) {
            grid.requestFocus();
        } else {
            // Without any focus the window would hear no key at all.
            cards.lookup(".button").requestFocus();
        }
    }

    /** Opens the pane for new twins with this text in it. */
    public void openAdd(String text) {
        panes.openAdd(text);
    }

    /** Asks for a key before anything else. */
    public void showWelcome() {
        welcome.show();
    }

    /** Shows the window behind the welcome, unless the user has begun to type there. */
    public void leaveWelcome() {
        if (!welcome.isTouched()) {
            welcome.leave();
        }
    }

    /** Asks for a key over the window. */
    public void openKey() {
        panes.openKey();
    }

    /** Stops, so that another view can {@linkplain #resume take over}; what is unfinished there is closed. */
    public Whereabouts leave() {
        Optional<String> focus = Optional.ofNullable(getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .flatMap(node -> Optional.ofNullable(node.getId()));
        return new Whereabouts(detailOpen, panes.leave(), focus);
    }

    /** Goes on where another view stopped whose place this one has taken in the window. */
    public void resume(Whereabouts left) {
        detailOpen = left.detailOpen();
        place();
        left.settings().ifPresent(panes::resumeSettings);
        left.focus().flatMap(id -> Optional.ofNullable(lookup("#" + id))).ifPresent(Node::requestFocus);
    }

    /** Says whether the screen for newcomers stands before the window. */
    public boolean showsWelcome() {
        return welcome.isVisible();
    }

    /** Asks HeyGen about everything unfinished. */
    void checkAll() {
        models.actions().checkNow(models.grid().unfinished());
    }

    /** Closes the details where they lie over the cards. */
    void closeDetail() {
        detailOpen = false;
        place();
        grid.requestFocus();
    }

    private void openDetail() {
        detailOpen = true;
        place();
    }

    /** Brings a twin that a notice is about before the user, who asked for it. */
    private void showTwin(AvatarId id) {
        if (models.grid().chooseInSight(id)) {
            panes.makeWay();
            openDetail();
            grid.reveal();
            grid.requestFocus();
        }
    }

    /** Plays the chosen twin's video, if it has one. */
    private void play() {
        openDetail();
        if (models.preview().hasVideo()) {
            models.preview().play();
            preview.takeFocus();
        }
    }

    private void perform(Twin twin, CardContent.Deed deed) {
        models.grid().selection().choose(twin.id());
        switch (deed) {
            case COPY_VOICE_ID -> models.actions().copyVoiceId(twin);
            case CHECK_NOW -> models.actions().checkNow(List.of(twin.id()));
            case PLAY_VIDEO -> play();
            case SHOW_FIX, SHOW_WHAT_TO_DO -> openDetail();
        }
    }

    private void showCardsOrWhyNot() {
        boolean emptyList = models.grid().isListEmpty();
        boolean nothingShown = models.grid().shownProperty().get().isEmpty();
        if (emptyList) {
            fillCards(EmptyView.ofList(messages, () -> openAdd("")));
        } else if (nothingShown) {
            fillCards(EmptyView.ofSearch(messages, models.grid().filter()::showAll));
        } else if (!cards.getChildren().contains(grid)) {
            fillCards(grid);
        }
        filters.setVisible(!emptyList);
        filters.setManaged(!emptyList);
        place();
    }

    /** What takes the place of something that had the focus takes the focus as well. */
    private void fillCards(Node content) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean focusWasHere = cards.isFocusWithin() || focused == null;
        cards.getChildren().setAll(content, toast);
        if (getScene() != null && focusWasHere) {
            focusFirst();
        }
    }

    private void fit(double width) {
        int textPercent = app.settings().looks().textPercentProperty().getValue();
        narrow = width * 100 < WIDE_FROM * textPercent;
        header.compact(narrow);
        filters.compact(narrow);
        status.compact(narrow);
        detail.setClosable(narrow);
        detail.fit(textPercent, width);
        content.setMinHeight(LEAST_CARDS * textPercent / 100);
        place();
    }

    /** Puts the details beside the cards, over them, or away. */
    private void place() {
        boolean some = !models.grid().isListEmpty();
        boolean beside = some && !narrow;
        boolean over =
                some && narrow && detailOpen && models.grid().chosenTwin().isPresent();
        if (beside != content.getChildren().contains(detail)) {
            if (beside) {
                cards.getChildren().remove(detail);
                content.getChildren().add(detail);
            } else {
                content.getChildren().remove(detail);
            }
        }
        if (over != cards.getChildren().contains(detail)) {
            if (over) {
                StackPane.setAlignment(detail, Pos.CENTER_RIGHT);
                cards.getChildren().add(cards.getChildren().indexOf(toast), detail);
            } else {
                cards.getChildren().remove(detail);
            }
        }
        if (detailShown && !beside && !over) {
            // Nobody sees what goes on there.
            models.preview().leave();
            models.voice().stop();
        }
        detailShown = beside || over;
    }
}
