package app.twinwatch.heygen;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Asks version 3 what is left on the account that a key belongs to: {@code GET /v3/users/me}. To be called on a virtual
 * thread; safe from several at once.
 */
public final class Account {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** No account has more than this; a larger number is a mistake of somebody's. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int LONGEST_NUMBER = 40;
    /** A few characters can write a number that has millions of places. */
    private static final int MOST_PLACES = 20;

    private final HeyGenApi api;
    private final AnswerReader answers;

    public Account(HeyGenApi api) {
        this.api = api;
        this.answers = AnswerReader.ofVersion3(api.clock());
    }

    /**
     * Asks once, and waits for the answer. Never throws for anything that HeyGen or the network does.
     *
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public AccountReply ask(ApiKey key) throws InterruptedException {
        return read(api.get(api.address().account(), key, ApiCall.Kind.ACCOUNT, Optional.empty()));
    }

    AccountReply read(HeyGenApi.Answer answer) {
        return switch (answers.read(answer)) {
            case AnswerReader.Reading.Nothing(StatusReply.Trouble trouble) -> new AccountReply.Failed(trouble);
            case AnswerReader.Reading.Unknown(String words) ->
                new AccountReply.Failed(new StatusReply.Refused(404, words));
            case AnswerReader.Reading.Told told -> {
                JsonNode root = told.body().root();
                JsonNode account = root.path("data").isObject() ? root.path("data") : root;
                yield account.isObject() && !told.body().hasError()
                        ? new AccountReply.Told(remaining(account))
                        : new AccountReply.Failed(AnswerReader.misshapen(told));
            }
        };
    }

    /** The billing type says which of the three counts; where it does not, the one that is there does. */
    private static Optional<Remaining> remaining(JsonNode account) {
        return switch (Field.text(account, "billing_type").orElse("").toLowerCase(Locale.ROOT)) {
            case "wallet" -> money(account);
            case "subscription" -> subscription(account);
            case "usage_based" -> usage(account);
            default -> money(account).or(() -> subscription(account)).or(() -> usage(account));
        };
    }

    private static Optional<Remaining> money(JsonNode account) {
        JsonNode wallet = account.path("wallet");
        String currency = Field.text(wallet, "currency").orElse("USD").toUpperCase(Locale.ROOT);
        return CURRENCY.matcher(currency).matches()
                ? number(wallet.path("remaining_balance")).map(amount -> new Remaining.Money(amount, currency))
                : Optional.empty();
    }

    /** The document says {@code credits…} only; these are the places where the number was seen. */
    private static Optional<Remaining> subscription(JsonNode account) {
        JsonNode subscription = account.path("subscription");
        JsonNode credits = subscription.path("credits");
        return Stream.of(
                        credits.path("premium_credits").path("remaining"),
                        credits.path("remaining"),
                        credits.path("remaining_credits"),
                        credits,
                        subscription.path("remaining_credits"))
                .map(Account::number)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Remaining.SubscriptionCredits::new);
    }

    private static Optional<Remaining> usage(JsonNode account) {
        return number(account.path("usage_based").path("remaining_credits")).map(Remaining.UsageCredits::new);
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        String text = value.isNumber()
                ? value.toString()
                : value.isString() ? value.stringValue().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            // What is owed is below zero, and may be shown as well.
            return Optional.of(new BigDecimal(text))
                    .filter(number -> Math.abs(number.scale()) <= MOST_PLACES)
                    .filter(number -> number.abs().compareTo(MOST) <= 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
