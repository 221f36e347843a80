package app.twinwatch.ui.main;

import app.twinwatch.heygen.Remaining;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.AccountWatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Says in the status bar what is left on the account; says nothing where HeyGen does not tell. UI thread only. */
public final class AccountLine {
    private final Messages messages;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final AtomicReference<Optional<Remaining>> latest = new AtomicReference<>(Optional.empty());
    private final Refresh refresh;

    public AccountLine(AccountWatch account, Messages messages, UiThread thread) {
        this.messages = messages;
        this.refresh =
                new Refresh(thread, () -> words.set(latest.get().map(this::say).orElse("")));
        refresh.heeding(account.listen(remaining -> {
            latest.set(remaining);
            refresh.want();
        }));
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private String say(Remaining remaining) {
        return switch (remaining) {
            case Remaining.Money(BigDecimal amount, String currency) ->
                messages.text("account.money", money(amount, currency));
            case Remaining.SubscriptionCredits(BigDecimal credits) -> messages.text("account.credits", whole(credits));
            case Remaining.UsageCredits(BigDecimal credits) -> messages.text("account.credits", whole(credits));
        };
    }

    /** A credit that is only partly left buys nothing. */
    private static BigDecimal whole(BigDecimal credits) {
        return credits.setScale(0, RoundingMode.DOWN);
    }

    private String money(BigDecimal amount, String code) {
        Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            return NumberFormat.getInstance(messages.locale()).format(amount) + "\u00A0" + code;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(messages.locale());
        format.setCurrency(known.get());
        return format.format(amount);
    }
}
