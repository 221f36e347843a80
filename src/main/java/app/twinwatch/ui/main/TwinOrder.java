package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** In which order the cards stand. */
public enum TwinOrder {
    ATTENTION("order.attention"),
    NEWEST("order.newest"),
    NAME("order.name"),
    READY("order.ready");

    private static final Comparator<Twin> LATEST_CHANGE = Comparator.comparing(Twin::stateSince)
            .reversed()
            .thenComparing(twin -> twin.id().value());

    private static final Duration NEWS = Duration.ofHours(24);

    private final String messageKey;

    TwinOrder(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }

    /** Returns the name under which the settings keep the order. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the order that the settings name, or the usual one. */
    public static TwinOrder ofSetting(String name) {
        for (TwinOrder order : values()) {
            if (order.settingName().equals(name)) {
                return order;
            }
        }
        return ATTENTION;
    }

    /**
     * Returns the comparator, of which no two twins are equal.
     *
     * @param name how a twin's name is sorted in the user's language
     * @param now decides what is news
     */
    <K extends Comparable<? super K>> Comparator<Twin> comparator(Function<Twin, K> name, Instant now) {
        return switch (this) {
            case ATTENTION ->
                Comparator.comparingInt((Twin twin) -> urgency(twin, now)).thenComparing(LATEST_CHANGE);
            case NEWEST -> Comparator.comparing(Twin::addedAt).reversed().thenComparing(LATEST_CHANGE);
            case NAME -> Comparator.comparing(name).thenComparing(LATEST_CHANGE);
            case READY ->
                Comparator.comparing((Twin twin) -> !(twin.state() instanceof TwinState.Ready))
                        .thenComparing(LATEST_CHANGE);
        };
    }

    /** What needs a person, then the twins that became ready lately, then those one waits for, then the long ready. */
    private static int urgency(Twin twin, Instant now) {
        return switch (twin.state()) {
            case TwinState.Failed(String _) -> 0;
            case TwinState.AwaitingPermission() -> 1;
            case TwinState.NotFound() -> 2;
            case TwinState.Ready() -> twin.stateSince().isAfter(now.minus(NEWS)) ? 3 : 7;
            case TwinState.Other(String _) -> 4;
            case TwinState.Training() -> 5;
            case TwinState.Unchecked() -> 6;
        };
    }
}
