package app.twinwatch;

import app.twinwatch.heygen.Account;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.Voices;
import app.twinwatch.preview.VoiceSampleResult;
import app.twinwatch.preview.VoiceSamples;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.find.AccountTwins;
import app.twinwatch.watch.AccountWatch;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.Connection;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.VoiceFinder;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What HeyGen is asked beside how twins stand: which twins the account has, and what voices are called. Any thread. */
final class OtherQuestions implements AutoCloseable {
    private final AtomicReference<Optional<ApiKey>> key = new AtomicReference<>(Optional.empty());
    private final AccountTwins twins;
    private final VoiceBook book;
    private final VoiceFinder voices;
    private final AccountWatch account;

    /**
     * @param api the way to HeyGen; built when the first question is asked
     * @param book takes the names of voices
     */
    OtherQuestions(
            Watchlist watchlist, Supplier<HeyGenApi> api, VoiceBook book, Messages messages, InstantSource clock) {
        this.twins = new AccountAtHeyGen(api, key::get, messages);
        this.book = book;
        this.voices = new VoiceFinder(watchlist, book, (voice, used) -> new Voices(api.get()).ask(voice, used), clock);
        this.account = new AccountWatch(used -> new Account(api.get()).ask(used), clock);
    }

    /** Begins to ask, along with what the watcher asks. */
    void start(Watcher watcher) {
        voices.start();
        AtomicReference<CheckCount> counted = new AtomicReference<>();
        watcher.listen(status -> {
            boolean answered = !status.today().equals(counted.getAndSet(status.today()));
            if (answered && status.connection() instanceof Connection.Connected) {
                account.answered();
            }
        });
    }

    void useKey(ApiKey newKey) {
        key.set(Optional.of(newKey));
        voices.useKey(newKey);
        account.useKey(newKey);
    }

    void forgetKey() {
        key.set(Optional.empty());
        voices.forgetKey();
        account.forgetKey();
    }

    AccountTwins twins() {
        return twins;
    }

    AccountWatch account() {
        return account;
    }

    VoiceBook book() {
        return book;
    }

    /** Brings the sample of a twin's voice onto the disk; asks HeyGen first where it is, if that is not known. */
    CompletableFuture<VoiceSampleResult> voiceSample(Twin twin, VoiceSamples samples) {
        VoiceSampleResult none = new VoiceSampleResult.Unavailable(VoiceSampleResult.Unavailable.Reason.GONE);
        return BackgroundQuestion.ask(
                "twinwatch-voice-sample",
                () -> {
                    Optional<String> voice = twin.defaultVoiceId();
                    Optional<MediaLink> link = voice.isPresent() ? voices.sample(voice.get()) : Optional.empty();
                    if (link.isEmpty()) {
                        return none;
                    }
                    VoiceSampleResult result =
                            samples.fetch(twin.id(), link.get()).get();
                    if (result.equals(none)) {
                        voices.forgetSample(voice.get());
                    }
                    return result;
                },
                none);
    }

    @Override
    public void close() {
        voices.close();
        account.close();
    }
}
