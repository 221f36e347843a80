package app.twinwatch;

import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.main.Attention;
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
import javafx.util.Subscription;

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

    /** Returns what tells news where the user hears it. */
    NewsTeller teller(SessionCore core, TwinActions actions, TwinWords words) {
        return new NewsTeller(
                core.watchlist(),
                actions,
                twin -> words.sentence(twin, around.clock().instant()),
                around.messages(),
                outside,
                around.thread());
    }

    /** Returns what decides when news is told. */
    NewsViewModel news(
            SessionCore core, ObservableValue<Optional<WatcherStatus>> status, NewsTeller teller, Learned learned) {
        QuietTime quiet = new QuietTime(around.clock(), ZoneId::systemDefault, this::later);
        return new NewsViewModel(
                core.watchlist(), status, learned::used, teller, quiet, around.thread(), around.clock(), this::later);
    }

    QuietLine line(NewsViewModel news) {
        return new QuietLine(news, around.messages(), ZoneId::systemDefault);
    }

    /** Has the program's icon say what the window's title says, and ask for a look at failures until there was one. */
    Subscription mark(ObservableValue<Attention> attention, ObservableValue<Boolean> lookedAt) {
        return outside.map(there -> {
                    Runnable mark = () -> {
                        Attention now = attention.getValue();
                        there.desktop().badge(now.count(), now.failed() && !lookedAt.getValue());
                    };
                    return attention.subscribe(_ -> mark.run()).and(lookedAt.subscribe(_ -> mark.run()));
                })
                .orElse(Subscription.EMPTY);
    }

    private Executor later(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS, around.thread());
    }
}
