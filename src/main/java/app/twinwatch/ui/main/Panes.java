package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.add.AddView;
import app.twinwatch.ui.calls.CallsView;
import app.twinwatch.ui.common.FileDialogs;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.Overlay;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.find.FindView;
import app.twinwatch.ui.handover.MergeView;
import app.twinwatch.ui.handover.SavingView;
import app.twinwatch.ui.handover.SavingViewModel;
import app.twinwatch.ui.history.HistoryView;
import app.twinwatch.ui.settings.SettingsView;
import app.twinwatch.ui.welcome.WelcomeView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Opens the panes that lie over the main window, one at a time. FX thread only. */
final class Panes {
    private final MainModels models;
    private final AppModels app;
    private final Messages messages;
    private final TwinPictures pictures;
    private final Overlay overlay;
    private final FileDialogs dialogs;
    private final Consumer<AvatarId> showTwin;
    private Optional<SettingsView> settings = Optional.empty();
    private Optional<Region> typing = Optional.empty();

    /**
     * Opens nothing yet.
     *
     * @param overlay where they are shown
     * @param showTwin brings a twin of the list before the user
     */
    Panes(
            MainModels models,
            AppModels app,
            Messages messages,
            TwinPictures pictures,
            Overlay overlay,
            FileDialogs dialogs,
            Consumer<AvatarId> showTwin) {
        this.models = models;
        this.app = app;
        this.messages = messages;
        this.pictures = pictures;
        this.overlay = overlay;
        this.dialogs = dialogs;
        this.showTwin = showTwin;
        models.lists().saving().showBy(this::showSaving);
    }

    /** Opens the pane for new twins with this text in it. */
    void openAdd(String text) {
        models.add().open(text);
        AddView pane = new AddView(models.add(), messages, this::openFind, this::openMerge, overlay::close);
        openForTyping(pane, pane.firstFocus());
    }

    /** Says whether IDs from elsewhere can come into the pane for new twins without words being lost by that. */
    boolean takesMore() {
        return typing.isEmpty() || isAddOpen();
    }

    /** Opens the pane for new twins for IDs from elsewhere; if it is open, they join what is there. */
    void openAddForMore() {
        if (!isAddOpen()) {
            openAdd("");
        }
    }

    private boolean isAddOpen() {
        return typing.filter(AddView.class::isInstance).isPresent();
    }

    /** Opens the pane with the twins of the account, which uses a check. */
    void openFind() {
        models.find().open();
        FindView pane = new FindView(models.find(), messages, pictures, overlay::close);
        overlay.open(pane, pane.firstFocus(), models.find()::close);
    }

    /** Opens what puts tags on these twins. */
    void openTags(List<Twin> twins) {
        if (!twins.isEmpty() && !overlay.isOpen()) {
            TagPane pane = new TagPane(twins, models.tags(), messages, overlay::close);
            overlay.open(pane, pane.firstFocus());
        }
    }

    /** Asks for a key. */
    void openKey() {
        WelcomeView pane = WelcomeView.anotherKey(app.key().apply(overlay::close), messages, overlay::close);
        openForTyping(pane, pane.firstFocus());
    }

    private void openForTyping(Region pane, Node firstFocus) {
        overlay.open(pane, firstFocus, () -> typing = Optional.empty());
        typing = Optional.of(pane);
    }

    /** Closes what is open for something that the user wants to see, unless words could be lost by that. */
    void makeWay() {
        if (typing.isEmpty()) {
            overlay.close();
        }
    }

    /** Opens the settings in the section that was shown last, unless something else is open. */
    void openSettings() {
        if (overlay.isOpen()) {
            return;
        }
        SettingsView pane = settings.orElseGet(
                () -> new SettingsView(app.settings(), messages, this::openKey, this::openCalls, overlay::close));
        settings = Optional.of(pane);
        pane.begin();
        overlay.open(pane, pane.firstFocus());
    }

    /** Closes what is open. Returns the settings if it was they. */
    Optional<SettingsView> leave() {
        Optional<SettingsView> open = settings.filter(pane -> overlay.isOpen() && pane.getScene() != null);
        overlay.close();
        return open;
    }

    /** Opens the settings where another view showed them. */
    void resumeSettings(SettingsView before) {
        openSettings();
        settings.ifPresent(pane -> pane.resume(before));
    }

    /** Opens the sheet of shortcuts, unless something else is open. */
    void openShortcuts() {
        if (!overlay.isOpen()) {
            ShortcutsView pane = new ShortcutsView(messages, overlay::close);
            overlay.open(pane, pane.firstFocus());
        }
    }

    /** Opens what happened to one twin, or to all, unless something else is open. */
    void openHistory(Optional<AvatarId> twin) {
        if (overlay.isOpen()) {
            return;
        }
        models.lists().history().open(twin);
        HistoryView pane =
                new HistoryView(models.lists().history(), messages, this::leadTo, this::saveHistory, overlay::close);
        overlay.open(pane, pane.firstFocus());
    }

    /** Asks whether to merge an exported list that was pasted or dropped. */
    private void openMerge(String text) {
        models.lists().merge().openText(text);
        showMerge();
    }

    /** Asks for an exported list, and then whether to merge it. */
    void openImport() {
        dialogs.open(messages.text("import.title"), messages.text("import.kinds"), List.of("*.csv", "*.json", "*.txt"))
                .ifPresent(file -> {
                    models.lists().merge().openFile(file);
                    showMerge();
                });
    }

    private void showMerge() {
        MergeView pane = new MergeView(models.lists().merge(), messages, overlay::close);
        overlay.open(pane, pane.firstFocus());
    }

    /** Asks where to save the previews of all ready twins, and shows how that goes; or how what was begun goes. */
    void openSaving() {
        SavingViewModel saving = models.lists().saving();
        if (!saving.isBusy()) {
            List<Twin> ready = saving.ready();
            Optional<Path> folder = ready.isEmpty() ? Optional.empty() : dialogs.folder(messages.text("saving.choose"));
            if (folder.isEmpty()) {
                return;
            }
            saving.start(ready, folder.get());
        }
        showSaving();
    }

    private void showSaving() {
        SavingViewModel saving = models.lists().saving();
        SavingView pane = new SavingView(saving, messages, overlay::close);
        overlay.open(pane, pane.firstFocus(), saving::close);
        saving.open();
    }

    /** Asks where to save these twins for a spreadsheet. */
    void exportCsv(List<Twin> twins) {
        export(twins, "export.fileName.csv", models.lists().export().csv(twins));
    }

    /** Asks where to save these twins for another Twinwatch or another program. */
    void exportJson(List<Twin> twins) {
        export(twins, "export.fileName.json", models.lists().export().json(twins));
    }

    private void export(List<Twin> twins, String nameKey, Supplier<String> text) {
        if (twins.isEmpty()) {
            models.actions().tell(Notice.of(messages.text("export.nothing")));
            return;
        }
        dialogs.save(messages.text("export.title"), messages.text(nameKey))
                .ifPresent(target -> models.saved().saveText(text, target));
    }

    private void leadTo(AvatarId twin) {
        overlay.close();
        showTwin.accept(twin);
    }

    private void saveHistory() {
        dialogs.save(messages.text("history.save.title"), messages.text("history.save.fileName"))
                .ifPresent(target ->
                        models.saved().saveText(models.lists().history().csv(), target));
    }

    private void openCalls() {
        models.calls().open();
        CallsView pane = new CallsView(models.calls(), messages, this::saveCalls, overlay::close);
        overlay.open(pane, pane.firstFocus());
    }

    private void saveCalls() {
        dialogs.save(messages.text("calls.save.title"), messages.text("calls.save.fileName"))
                .ifPresent(target -> models.saved().saveText(models.calls().csv(), target));
    }
}
