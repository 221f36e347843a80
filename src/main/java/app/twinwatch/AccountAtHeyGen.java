package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.TwinList;
import app.twinwatch.heygen.TwinPage;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.find.AccountPage;
import app.twinwatch.ui.find.AccountTwins;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks HeyGen which twins the account has, with the key that is in use. Any thread. */
final class AccountAtHeyGen implements AccountTwins {
    private final Supplier<HeyGenApi> api;
    private final Supplier<Optional<ApiKey>> key;
    private final Messages messages;

    /**
     * @param api the way to HeyGen; built when the first question is asked
     * @param key the key in use; empty if there is none
     */
    AccountAtHeyGen(Supplier<HeyGenApi> api, Supplier<Optional<ApiKey>> key, Messages messages) {
        this.api = api;
        this.key = key;
        this.messages = messages;
    }

    @Override
    public CompletableFuture<AccountPage> page(Optional<String> token) {
        Optional<ApiKey> used = key.get();
        if (used.isEmpty()) {
            return CompletableFuture.completedFuture(unavailable("find.noKey"));
        }
        return BackgroundQuestion.ask(
                "twinwatch-find",
                () -> read(new TwinList(api.get()).looks(token, used.get())),
                unavailable("find.unavailable"));
    }

    private AccountPage read(TwinPage page) {
        return switch (page) {
            case TwinPage.Listed(var twins, Optional<String> next) ->
                new AccountPage.Twins(
                        twins.stream()
                                .map(twin -> new AccountPage.Entry(twin.id(), twin.facts()))
                                .toList(),
                        next);
            case TwinPage.Failed(StatusReply.Trouble trouble) -> unavailable(reason(trouble));
        };
    }

    private static String reason(StatusReply.Trouble trouble) {
        return switch (trouble) {
            case StatusReply.KeyRejected _ -> "find.keyRefused";
            case StatusReply.NotAllowed _ -> "find.notAllowed";
            case StatusReply.OutOfCredits _ -> "find.outOfCredits";
            case StatusReply.SlowDown _ -> "find.slowDown";
            case StatusReply.Unreachable _ -> "find.unreachable";
            case StatusReply.ServerFault _,
                    StatusReply.EndpointMoved _,
                    StatusReply.Redirected _,
                    StatusReply.Refused _,
                    StatusReply.Unreadable _ -> "find.unavailable";
        };
    }

    private AccountPage unavailable(String messageKey) {
        return new AccountPage.Unavailable(messages.text(messageKey));
    }
}
