package app.twinwatch.heygen;

import java.math.BigDecimal;

/** What is left on the account, in the unit that HeyGen bills it in. */
public sealed interface Remaining {
    /** The account pays from a wallet. */
    record Money(BigDecimal amount, String currency) implements Remaining {}

    /** The account has so many credits for its period. */
    record SubscriptionCredits(BigDecimal credits) implements Remaining {}

    /** The account has so many credits that were bought for use. */
    record UsageCredits(BigDecimal credits) implements Remaining {}
}
