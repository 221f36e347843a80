package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Tone;
import java.util.Locale;
import java.util.Optional;

/** The chips above the grid: which twins to show. Every twin is in {@link #ALL} and in exactly one of the others. */
public enum TwinFilter {
    ALL("filter.all", Optional.empty()),
    ATTENTION("filter.attention", Optional.of(Tone.FAILED)),
    TRAINING("filter.training", Optional.of(Tone.TRAINING)),
    READY("filter.ready", Optional.of(Tone.READY));

    private final String messageKey;
    private final Optional<Tone> tone;

    TwinFilter(String messageKey, Optional<Tone> tone) {
        this.messageKey = messageKey;
        this.tone = tone;
    }

    /** Returns the name under which the settings keep the chip. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the chip that the settings name, or all twins. */
    public static TwinFilter ofSetting(String name) {
        for (TwinFilter chip : values()) {
            if (chip.settingName().equals(name)) {
                return chip;
            }
        }
        return ALL;
    }

    String messageKey() {
        return messageKey;
    }

    Optional<Tone> tone() {
        return tone;
    }

    /** Says whether the twin is shown under this chip. */
    boolean accepts(Twin twin) {
        return this == ALL || this == of(twin.state());
    }

    /** Returns the chip, other than {@link #ALL}, that a twin in this state belongs to. */
    static TwinFilter of(TwinState state) {
        return switch (state) {
            case TwinState.Failed(String _), TwinState.AwaitingPermission(), TwinState.NotFound() -> ATTENTION;
            case TwinState.Unchecked(), TwinState.Training(), TwinState.Other(String _) -> TRAINING;
            case TwinState.Ready() -> READY;
        };
    }
}
