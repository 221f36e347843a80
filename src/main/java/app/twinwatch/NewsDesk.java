package app.twinwatch;

import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.main.MainViewModel;
import app.twinwatch.ui.main.NewsTeller;
import app.twinwatch.ui.main.NewsViewModel;
import app.twinwatch.ui.main.QuietLine;
import app.twinwatch.ui.main.QuietTime;
import app.twinwatch.watch.WatcherStatus;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;

/** Puts together what tells news of a list, in its window and outside. FX thread only. */
final class NewsDesk {
    private final Surroundings around;
    private final Optional<Outside> outside;

    /** @param demo whether the list is one of samples, which change by themselves and bother nobody outside the window */
    NewsDesk(Surroundings around, boolean demo) {
        this.around = around;
        this.outside = Optional.of(around.outside()).filter(_ -> !demo);
    }

    /** Returns the desktop as far as this list may use it. */
    Optional<Outside> outside() {
        return outside;
    }

    NewsViewModel news(
            SessionCore core,
            ObservableValue<Optional<WatcherStatus>> status,
            TwinActions actions,
            TwinWords words,
            Learned learned) {
        NewsTeller teller = new NewsTeller(
                core.watchlist(),
                actions,
                twin -> words.sentence(twin, around.clock().instant()),
                around.messages(),
                outside,
                around.thread());
        QuietTime quiet = new QuietTime(around.clock(), ZoneId::systemDefault, this::later);
        return new NewsViewModel(
                core.watchlist(), status, learned::used, teller, quiet, around.thread(), around.clock(), this::later);
    }

    QuietLine line(NewsViewModel news) {
        return new QuietLine(news, around.messages(), ZoneId::systemDefault);
    }

    /** Has the program's icon say what the window's title says. */
    void mark(MainViewModel grid) {
        outside.ifPresent(there -> grid.attentionProperty()
                .subscribe(now -> there.desktop()
                        .badge(now.count(), now.failed() && !there.inFront().getAsBoolean())));
    }

    private Executor later(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS, around.thread());
    }
}
