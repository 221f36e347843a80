package app.twinwatch.ui.find;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where the twins of the account come from. */
@FunctionalInterface
public interface AccountTwins {
    /**
     * Asks HeyGen for one page, which uses one check. Any thread; returns at once.
     *
     * @param token of the page, from the one before; empty for the first
     * @return the page to be; never fails, and gives the question up when it is cancelled
     */
    CompletableFuture<AccountPage> page(Optional<String> token);
}
