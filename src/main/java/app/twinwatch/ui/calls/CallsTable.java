package app.twinwatch.ui.calls;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.CsvText;
import app.twinwatch.ui.common.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes calls as a table for a spreadsheet. Immutable; any thread. */
final class CallsTable {
    private final Messages messages;
    private final ZoneId zone;
    private final CallWords words;
    private final Map<AvatarId, String> names;

    /** @param names how the twins on the list are called */
    CallsTable(Messages messages, ZoneId zone, CallWords words, Map<AvatarId, String> names) {
        this.messages = messages;
        this.zone = zone;
        this.words = words;
        this.names = names;
    }

    /** Returns the whole text of the file. */
    String of(List<ApiCall> calls) {
        CsvText table = new CsvText()
                .row(
                        messages.text("calls.csv.time"),
                        messages.text("calls.csv.zone"),
                        messages.text("calls.csv.twin"),
                        messages.text("fact.avatarId"),
                        messages.text("calls.csv.asked"),
                        messages.text("calls.csv.result"),
                        messages.text("calls.csv.http"));
        for (ApiCall call : calls) {
            table.row(
                    CsvText.moment(call.at(), zone),
                    CsvText.offset(call.at(), zone),
                    call.twin()
                            .flatMap(id -> Optional.ofNullable(names.get(id)))
                            .orElse(""),
                    call.twin().map(AvatarId::value).orElse(""),
                    words.asked(call.kind()),
                    words.result(call.outcome()),
                    status(call.outcome()));
        }
        return table.text();
    }

    private static String status(ApiCall.Outcome outcome) {
        return switch (outcome) {
            case ApiCall.Outcome.Answered(int status) -> String.valueOf(status);
            case ApiCall.Outcome.Unanswered(Unreachable.Cause _) -> "";
        };
    }
}
