package app.twinwatch;

import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.handover.ExportViewModel;
import app.twinwatch.ui.handover.ListReader;
import app.twinwatch.ui.handover.MergeViewModel;
import app.twinwatch.ui.handover.SavingViewModel;
import app.twinwatch.ui.history.HistoryViewModel;
import app.twinwatch.ui.main.ListModels;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Puts together the view models of the panes that are about the list as a whole. */
final class ListDesk {
    /** The languages in which lists are exported, whichever this computer speaks. */
    private static final List<Locale> LANGUAGES =
            Language.ALL.stream().map(Language::locale).toList();

    private final SessionCore core;
    private final Surroundings around;
    private final TwinActions actions;
    private final Executor worker;
    private final ListReader reader =
            new ListReader(LANGUAGES.stream().map(Messages::new).toList());
    /** Goes on while the panes are built anew. */
    private final SavingViewModel saving;

    /**
     * @param actions tells what came of it
     * @param worker does what would hold up the window
     */
    ListDesk(SessionCore core, Surroundings around, Media media, TwinActions actions, Executor worker) {
        this.core = core;
        this.around = around;
        this.actions = actions;
        this.worker = worker;
        this.saving = new SavingViewModel(
                core.watchlist(),
                core.watcher(),
                media.videos(),
                media.pictures(),
                actions,
                around.messages(),
                around.thread(),
                worker,
                folder -> around.browser().open(folder.toUri()));
    }

    /** Begins nothing more that takes its time. Any thread. */
    void end() {
        saving.end();
    }

    /** Returns what reads exported lists. */
    ListReader reader() {
        return reader;
    }

    ListModels models(TimeWords times, TwinWords words) {
        Messages messages = around.messages();
        return new ListModels(
                new HistoryViewModel(
                        core.books().history(),
                        core.books().past(),
                        core.watchlist(),
                        messages,
                        times,
                        words,
                        around.thread(),
                        worker,
                        around.clock()),
                new ExportViewModel(messages, times, words, core.others().book(), actions, around.clock()),
                new MergeViewModel(
                        core.watchlist(),
                        core.books().history(),
                        core.others().book(),
                        reader,
                        actions,
                        messages,
                        around.thread(),
                        worker,
                        around.clock()),
                saving);
    }
}
