package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.FittingScroll;
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
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The main window's content: puts the panes together and opens them. FX thread only. */
public final class MainView extends StackPane {
    /** From this width up, with text of the usual size, the details stand beside the cards; below, they open over them. */
    static final double WIDE_FROM = 980;

    /** What the cards need to be of use, with text of the usual size. */
    private static final double LEAST_CARDS = 240;

    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private final MainModels models;
    private final AppModels app;
    private final Messages messages;
    private final HeaderView header;
    private final GridBar filters;
    private final StatusBarView status;
    private final TwinGrid grid;
    private final PreviewBox preview;
    private final DetailView detail;
    private final CardsAndDetail content;
    private final ObservableValue<Boolean> lookedAt = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::focusedProperty)
            .orElse(false);
    private final Toast toast = new Toast(lookedAt);
    private final Overlay overlay = new Overlay();
    private final Panes panes;
    private final BannerBar banners;
    private final WelcomeScreen welcome;
    private final VBox window;

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
        this.content = new CardsAndDetail(detail, toast, this::leaveDetail);
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
                new SelectionBar(models.grid().selection(), deeds.all(), messages, this::focusFirst));
        this.status = new StatusBarView(models.status(), models.account(), models.quiet());
        this.banners = new BannerBar(models.banners());
        VBox.setVgrow(content, Priority.ALWAYS);
        this.window = new VBox(header, banners, filters, content, status);
        getStyleClass().add("main-view");
        this.welcome = new WelcomeScreen(app.key(), messages, commands::startDemo);
        // What can't be used yet must not take the focus either.
        welcome.shownProperty().subscribe(shown -> window.setVisible(!shown));
        welcome.shownProperty().addListener((_, _, _) -> focusFirst());
        // A low window with large text has room for the bars or for the cards, but not for both.
        getChildren().addAll(new FittingScroll(window), welcome, overlay);
        models.actions().showNotices(toast::show);
        models.grid().chosenProperty().subscribe(models.detail()::choose);
        models.grid().chosenProperty().subscribe(models.preview()::choose);
        models.grid().chosenProperty().subscribe(models.voice()::choose);
        models.grid().shownProperty().subscribe(_ -> showCardsOrWhyNot());
        models.news()
                .begin(
                        app.settings().notices().wantedProperty(),
                        app.settings().notices().waysProperty(),
                        lookedAt,
                        this::showTwin);
        new Alarms(models, messages, this::openKey);
        app.settings().looks().textPercentProperty().subscribe(_ -> fit(getWidth()));
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        Areas areas = new Areas(() -> List.of(header, banners, filters, content.cards(), detail));
        new FileDrop(this, panes, models, messages).install();
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
                        twin -> twin.readyVideo().isPresent(),
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

    /** Moves the focus to where work begins: the cards, or the field for the key. */
    public void focusFirst() {
        if (content.getScene() == null && getScene() != null) {
            // A scroll pane takes its content in when it is dressed, and what is nowhere can't have the focus.
            applyCss();
            layout();
        }
        if (welcome.isVisible()) {
            welcome.focusFirst();
        } else if (content.shows(grid)) {
            grid.requestFocus();
        } else {
            applyCss();
            layout();
            // Without any focus the window would hear no key at all.
            content.cards().lookup(".button").requestFocus();
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
        return new Whereabouts(content.isOpen(), panes.leave(), focus);
    }

    /** Goes on where another view stopped whose place this one has taken in the window. */
    public void resume(Whereabouts left) {
        content.open(left.detailOpen());
        left.settings().ifPresent(panes::resumeSettings);
        left.focus().flatMap(id -> Optional.ofNullable(lookup("#" + id))).ifPresent(Node::requestFocus);
    }

    /**
     * Goes back to how each start begins, and leaves out what the next moment changes, for a picture of it at the end.
     * Returns whether it can: the welcome is how no later start begins.
     */
    public boolean rest() {
        panes.leave();
        content.open(false);
        grid.rest();
        banners.setVisible(false);
        banners.setManaged(false);
        pseudoClassStateChanged(RESTING, true);
        return !welcome.isVisible();
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
        content.open(false);
        grid.requestFocus();
    }

    private void openDetail() {
        content.open(true);
    }

    /** Nobody sees any longer what goes on in the details. */
    private void leaveDetail() {
        models.preview().leave();
        models.voice().stop();
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
            fillCards(EmptyView.ofList(messages, () -> openAdd("")).scrolling());
        } else if (nothingShown) {
            fillCards(EmptyView.ofSearch(messages, models.grid().filter()::showAll)
                    .scrolling());
        } else if (!content.shows(grid)) {
            fillCards(grid);
        }
        filters.setVisible(!emptyList);
        filters.setManaged(!emptyList);
        content.showDetailOfSome(!emptyList);
    }

    /** What takes the place of something that had the focus takes the focus as well. */
    private void fillCards(Node shown) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean focusWasHere = content.cards().isFocusWithin() || focused == null;
        content.fill(shown);
        if (getScene() != null && focusWasHere) {
            focusFirst();
        }
    }

    private void fit(double width) {
        int textPercent = app.settings().looks().textPercentProperty().getValue();
        boolean narrow = width * 100 < WIDE_FROM * textPercent;
        header.compact(narrow);
        filters.compact(narrow);
        status.compact(narrow);
        detail.fit(textPercent, width);
        content.setMinHeight(LEAST_CARDS * textPercent / 100);
        content.fit(narrow);
    }
}
