package app.twinwatch.ui.main;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.settings.CheckingViewModel;
import app.twinwatch.watch.Connection;
import app.twinwatch.watch.WatcherStatus;
import java.util.Optional;

/** Says above the cards what keeps Twinwatch from checking, for as long as it does. UI thread only. */
final class Alarms {
    private final MainModels models;
    private final Messages messages;
    private final Runnable enterKey;

    /**
     * Follows the status.
     *
     * @param enterKey asks for a new key
     */
    Alarms(MainModels models, Messages messages, Runnable enterKey) {
        this.models = models;
        this.messages = messages;
        this.enterKey = enterKey;
        models.status().statusProperty().subscribe(status -> {
            show(Banners.Cause.CONNECTION, models.status().alarm().map(words -> connection(words, status)));
            show(Banners.Cause.LIMIT, status.filter(WatcherStatus::heldBack).map(this::limit));
        });
    }

    private void show(Banners.Cause cause, Optional<Notice> notice) {
        notice.ifPresentOrElse(
                alarm -> models.banners().show(cause, alarm),
                () -> models.banners().clear(cause));
    }

    private Notice connection(String words, Optional<WatcherStatus> status) {
        boolean keyRejected = status.map(now -> now.connection() instanceof Connection.Stopped(StatusReply reply)
                        && reply instanceof StatusReply.KeyRejected)
                .orElse(false);
        return keyRejected
                ? Notice.of(words, messages.text("alarm.enterNewKey"), enterKey)
                : Notice.of(words, messages.text("alarm.tryAgain"), this::tryAgain);
    }

    private void tryAgain() {
        models.actions().tryAgain(models.grid().unfinished());
    }

    private Notice limit(WatcherStatus status) {
        return Notice.of(
                messages.text("limit.reached", status.dailyLimit()),
                messages.text("limit.more", CheckingViewModel.MORE),
                () -> models.actions().allowMoreToday(CheckingViewModel.MORE));
    }
}
