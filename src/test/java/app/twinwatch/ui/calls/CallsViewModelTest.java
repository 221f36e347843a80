package app.twinwatch.ui.calls;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pane says of every call, and what it makes of them for a spreadsheet. */
class CallsViewModelTest {
    private final Twin maya = TwinSamples.named(1, "Maya", new TwinState.Training());
    private final Watchlist watchlist = new Watchlist(List.of(maya));
    private final ApiCall oldest = call(NOON.minus(Duration.ofDays(200)), Optional.of(id(2)), 200);
    private final ApiCall early = call(NOON.minus(Duration.ofDays(3)), Optional.of(id(1)), 200);
    private final CheckLedger ledger =
            new CheckLedger(InstantSource.fixed(NOON), () -> ZoneOffset.UTC, List.of(early), CheckCount.none());
    private final CallsViewModel calls = new CallsViewModel(
            ledger,
            () -> List.of(oldest),
            watchlist,
            EnglishWords.MESSAGES,
            new TimeWords(EnglishWords.MESSAGES, ZoneOffset.UTC),
            new DirectThread(),
            Runnable::run,
            InstantSource.fixed(NOON),
            false);

    @Test
    void allCallsAreShownNewestFirstTheOldestOnesToo() {
        ApiCall late = call(NOON, Optional.of(id(1)), 503);
        ledger.made(late);
        calls.open();
        assertThat(calls.shownProperty().get()).containsExactly(late, early, oldest);
        assertThat(calls.summaryProperty().get()).isEqualTo("1 today, 2 this month");
    }

    @Test
    void aCallThatIsMadeMeanwhileComesOnTop() {
        calls.open();
        ApiCall late = call(NOON, Optional.empty(), 200);
        ledger.made(late);
        assertThat(calls.shownProperty().get()).containsExactly(late, early, oldest);
        calls.close();
        ledger.made(late);
        assertThat(calls.shownProperty().get()).as("nobody looks").isEmpty();
    }

    @Test
    void theCallsOfOneTwinCanBeChosenAndAreCounted() {
        ledger.made(call(NOON, Optional.of(id(1)), 200));
        ledger.made(call(NOON, Optional.empty(), 200));
        calls.open();
        assertThat(calls.filtersProperty().get())
                .extracting(CallFilter::words)
                .containsExactly("All twins (4)", id(2).shortened() + " (1)", "Maya (2)");

        calls.choose(calls.filtersProperty().get().getLast());
        assertThat(calls.shownProperty().get())
                .hasSize(2)
                .allMatch(call -> call.twin().equals(Optional.of(id(1))));
        ledger.made(call(NOON, Optional.of(id(1)), 200));
        assertThat(calls.chosen().words()).as("it stays chosen").isEqualTo("Maya (3)");
        assertThat(calls.shownProperty().get()).hasSize(3);
    }

    @Test
    void aRowSaysWhoWhatAndWhenInWords() {
        CallRow row = calls.row(call(NOON.minusSeconds(60), Optional.of(id(1)), 503));
        assertThat(row.who()).isEqualTo("Maya");
        assertThat(row.what()).isEqualTo("Asked how the twin stands. HeyGen had a problem (503)");
        assertThat(row.when()).startsWith("today ");
        assertThat(row.spoken()).contains("Maya", "HeyGen had a problem", row.when());
        assertThat(calls.row(new ApiCall(NOON, ApiCall.Kind.LIST, Optional.empty(), new ApiCall.Outcome.Answered(200)))
                        .who())
                .isEqualTo("All twins");
    }

    @Test
    void everyKindAndEveryOutcomeHasWordsAndNoCodeStandsAlone() {
        CallWords words = new CallWords(EnglishWords.MESSAGES);
        assertThat(Arrays.stream(ApiCall.Kind.values()).map(words::asked).distinct())
                .hasSize(ApiCall.Kind.values().length);
        List<ApiCall.Outcome> outcomes = new ArrayList<>();
        IntStream.range(100, 600).forEach(status -> outcomes.add(new ApiCall.Outcome.Answered(status)));
        Stream.of(Unreachable.Cause.values()).forEach(cause -> outcomes.add(new ApiCall.Outcome.Unanswered(cause)));
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(words.result(outcome)).matches("[A-Z][a-z].{8,}"));
    }

    @Test
    void theTableHasARowForEachShownCall() {
        watchlist.edit(id(1), remarks -> remarks.withLabel("=SUM(\"A1\")"));
        ledger.made(call(NOON, Optional.of(id(1)), 429));
        calls.open();
        String text = calls.csv().get();
        List<String> lines = text.lines().toList();
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFTime,Time zone,Twin,Avatar ID,What was asked,What came of it,HTTP status");
        assertThat(lines.get(1))
                .isEqualTo("2026-11-24 12:00:00,UTC+00:00,\"'=SUM(\"\"A1\"\")\"," + id(1).value()
                        + ",Asked how the twin stands,HeyGen asked to slow down (429),429");
        calls.choose(new CallFilter(Optional.of(id(2)), ""));
        assertThat(calls.csv().get().lines()).hasSize(2);
    }

    private static ApiCall call(Instant at, Optional<AvatarId> twin, int status) {
        return new ApiCall(at, ApiCall.Kind.STATUS, twin, new ApiCall.Outcome.Answered(status));
    }
}
