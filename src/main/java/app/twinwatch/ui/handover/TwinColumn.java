package app.twinwatch.ui.handover;

import app.twinwatch.ui.common.Messages;

/**
 * The columns of a list in a spreadsheet, in their order. What is to be exported beside these gets a line here, a text
 * for its heading, and one line each in {@link ListTable} and in {@link ListRow}.
 */
enum TwinColumn {
    NAME("text.heyGenName"),
    LABEL("export.label"),
    STATE("text.state"),
    SINCE("export.since"),
    AVATAR_ID("fact.avatarId"),
    VOICE_ID("text.voiceId"),
    VOICE_NAME("export.voiceName"),
    NOTE("fact.note"),
    TAGS("tags.heading"),
    ADDED("export.added"),
    STARTED("fact.started"),
    TOOK("export.took"),
    LAST_CHECKED("fact.lastChecked"),
    WORDS("support.words"),
    ZONE("calls.csv.zone");

    private final String key;

    TwinColumn(String key) {
        this.key = key;
    }

    /** Returns what stands above the column. */
    String heading(Messages messages) {
        return messages.text(key);
    }
}
