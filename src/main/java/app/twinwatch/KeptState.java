package app.twinwatch;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.store.Reading;
import app.twinwatch.store.SaveOutcome;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.Saver;
import app.twinwatch.store.Settings;
import app.twinwatch.store.SettingsFile;
import app.twinwatch.store.VoicesFile;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is kept from one start to the next: reads it once, and saves each change soon after it happened. */
final class KeptState implements AutoCloseable {
    private final Path folder;
    private final WatchlistFile listFile;
    private final SettingsFile settingsFile;
    private final Reading<SavedWatchlist> listReading;
    private final boolean folderUsable;
    private final boolean settingsWritable;
    private final AtomicReference<Settings> settings;
    private final Saver settingsSaver;
    private final VoiceBook voices;
    private final Saver voicesSaver;
    private final TagColours tags;
    private final KeptCalls calls;
    private final KeptHistory history;
    private final List<ApiCall> recentCalls;
    private Optional<Saver> listSaver = Optional.empty();

    /**
     * Reads list and settings; takes as long as the disk does.
     *
     * @param folderUsable whether something could be written to the folder a moment ago
     */
    KeptState(Path folder, InstantSource clock, boolean folderUsable) {
        this.folder = folder;
        this.folderUsable = folderUsable;
        this.listFile = new WatchlistFile(folder, clock);
        this.settingsFile = new SettingsFile(folder, clock);
        this.listReading = listFile.read();
        this.tags = new TagColours(
                listReading.content().map(SavedWatchlist::tagColours).orElse(Map.of()));
        Reading<Settings> settingsReading = settingsFile.read();
        this.settingsWritable = settingsReading.allowsWriting();
        this.settings = new AtomicReference<>(settingsReading.content().orElse(Settings.DEFAULT));
        this.calls = new KeptCalls(folder, clock);
        this.recentCalls = calls.recent();
        this.history = new KeptHistory(folder, twins());
        this.settingsSaver = new Saver(() -> settingsFile.write(settings.get()), Saver.USUAL_DELAY, _ -> {});
        VoicesFile voicesFile = new VoicesFile(folder, clock);
        this.voices = new VoiceBook(voicesFile.read().content().orElse(Map.of()));
        // What can't be written, or may not be, is asked for once more another time.
        this.voicesSaver = new Saver(() -> voicesFile.write(voices.all()), Saver.USUAL_DELAY, _ -> {});
        voices.listen(voicesSaver::changed);
    }

    List<Twin> twins() {
        return listReading.content().map(SavedWatchlist::twins).orElse(List.of());
    }

    /** Returns a ledger that goes on with the calls of earlier starts, and whose calls are kept. */
    CheckLedger ledger(InstantSource clock) {
        // Older versions counted in the list alone.
        CheckCount counted = listReading
                .content()
                .map(saved -> new CheckCount(saved.countedDay(), saved.checksThatDay()))
                .orElseGet(CheckCount::none);
        CheckLedger ledger = new CheckLedger(clock, ZoneId::systemDefault, recentCalls, counted);
        calls.keep(ledger);
        return ledger;
    }

    /** Reads the calls of earlier months that the ledger does not begin with; takes as long as the disk does. */
    List<ApiCall> olderCalls() {
        return calls.older();
    }

    /** Reads what happened to twins before this start; takes as long as the disk does. */
    List<TwinEvent> pastEvents() {
        return history.read();
    }

    /** Returns what voices are called, which is saved after each new name. */
    VoiceBook voices() {
        return voices;
    }

    /** Returns which colours the tags have, which are saved with the list. */
    TagColours tags() {
        return tags;
    }

    /** Returns how long past trainings took, oldest first. */
    List<TrainingTime> trainings() {
        return listReading.content().map(SavedWatchlist::trainings).orElse(List.of());
    }

    Settings settings() {
        return settings.get();
    }

    /** Changes the settings, at once and for later starts. */
    void change(UnaryOperator<Settings> change) {
        Settings before = settings.getAndUpdate(change);
        if (settingsWritable && !before.equals(settings.get())) {
            settingsSaver.changed();
        }
    }

    /**
     * Saves the list after every change from now on, unless that would overwrite what could not be read, and what happens
     * to its twins with it.
     */
    void keep(
            Watchlist watchlist,
            TwinHistory events,
            Watcher watcher,
            CheckLedger ledger,
            TrainingRecord trainings,
            Consumer<SaveOutcome> listener) {
        if (!listReading.allowsWriting()) {
            return;
        }
        history.keep(events);
        Saver saver = new Saver(
                () -> {
                    CheckCount today = ledger.today();
                    return listFile.write(new SavedWatchlist(
                            watchlist.twins(),
                            today.day(),
                            today.used(),
                            trainings.past().times(),
                            tags.all()));
                },
                Saver.USUAL_DELAY,
                listener);
        listSaver = Optional.of(saver);
        watchlist.listen(_ -> saver.changed());
        tags.listen(saver::changed);
        AtomicReference<CheckCount> counted = new AtomicReference<>(ledger.today());
        if (!folderUsable) {
            // The user hears of it before there is something to lose, and again when it is over.
            saver.changed();
        }
        // A call without an answer changes no twin, but it counts.
        watcher.listen(status -> {
            if (!status.today().equals(counted.getAndSet(status.today()))) {
                saver.changed();
            }
        });
    }

    /** Says what is wrong with the list that was read, if anything is. */
    Optional<String> trouble(Messages messages) {
        return switch (listReading) {
            case Reading.Empty<SavedWatchlist>(), Reading.Loaded<SavedWatchlist>(SavedWatchlist _) -> Optional.empty();
            case Reading.Recovered<SavedWatchlist>(SavedWatchlist _, Path setAside, Reading.Recovered.Source source) ->
                Optional.of(
                        switch (source) {
                            case LAST_GOOD_COPY -> messages.text("problem.recovered", setAside.getFileName());
                            case REST_OF_FILE -> messages.text("problem.rest", setAside.getFileName());
                        });
            case Reading.LostBoth<SavedWatchlist>(Path setAside) ->
                Optional.of(messages.text("problem.lost", setAside.getFileName()));
            case Reading.NewerVersion<SavedWatchlist>(SavedWatchlist _, int _) ->
                Optional.of(messages.text("problem.newer"));
            case Reading.Denied<SavedWatchlist>(Reading.Denied.Reason _) ->
                Optional.of(messages.text("problem.unreadableFolder", folder));
        };
    }

    /** Says why the list is not saved at the moment; empty if it is. */
    Optional<String> trouble(SaveOutcome outcome, Messages messages) {
        return switch (outcome) {
            case SaveOutcome.Saved() -> Optional.empty();
            case SaveOutcome.Failed(SaveOutcome.Failed.Reason reason) ->
                Optional.of(
                        switch (reason) {
                            case DISK_FULL -> messages.text("problem.diskFull");
                            case NOT_PERMITTED -> messages.text("problem.notPermitted", folder);
                            case FOLDER_MISSING -> messages.text("problem.folderMissing", folder);
                            case OTHER -> messages.text("problem.notSaved", folder);
                        });
        };
    }

    /** Saves what is unsaved; waits for that no longer than some seconds. */
    @Override
    public void close() {
        // All at the same time: on a slow disk, or while the user logs out, each one after the other would take too
        // long.
        listSaver.ifPresent(Saver::end);
        settingsSaver.end();
        voicesSaver.end();
        calls.end();
        history.end();
        listSaver.ifPresent(Saver::close);
        settingsSaver.close();
        voicesSaver.close();
        calls.close();
        history.close();
    }
}
