package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** In which order the cards stand. */
public enum TwinOrder {
    ATTENTION("order.attention"),
    NEWEST("order.newest"),
    NAME("order.name"),
    READY("order.ready");

    private static final Comparator<Twin> LATEST_CHANGE =
            Comparator.comparing(Twin::stateSince).reversed().thenComparing(twin -> twin.id().value());

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

    /** Returns the comparator; it knows how names are sorted in the language. */
    Comparator<Twin> comparator(Locale locale) {
        return switch (this) {
            case ATTENTION -> Comparator.comparingInt((Twin twin) -> urgency(twin.state())).thenComparing(LATEST_CHANGE);
            case NEWEST -> Comparator.comparing(Twin::addedAt).reversed().thenComparing(LATEST_CHANGE);
            case NAME -> {
                Collator collator = Collator.getInstance(locale);
                yield Comparator.comparing(Twin::displayName, collator).thenComparing(LATEST_CHANGE);
            }
            case READY -> Comparator.comparing((Twin twin) -> !(twin.state() instanceof TwinState.Ready))
                    .thenComparing(LATEST_CHANGE);
        };
    }

    private static int urgency(TwinState state) {
        return switch (state) {
            case TwinState.Failed(String _) -> 0;
            case TwinState.AwaitingPermission() -> 1;
            case TwinState.NotFound() -> 2;
            case TwinState.Other(String _) -> 3;
            case TwinState.Training() -> 4;
            case TwinState.Unchecked() -> 5;
            case TwinState.Ready() -> 6;
        };
    }
}
