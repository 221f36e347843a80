package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.watch.CheckLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was used is known again after a restart. */
class KeptStateTest {
    private static final AvatarId ADA = new AvatarId("aaaaaaaa000000000000000000000001");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void todaysCountIsRightAfterARestart() {
        ApiCall answered = call(new ApiCall.Outcome.Answered(503));
        ApiCall late = call(new ApiCall.Outcome.Unanswered(Unreachable.Cause.TIMED_OUT));
        try (KeptState first = open()) {
            CheckLedger ledger = first.ledger(at(NOW));
            ledger.made(answered);
            ledger.made(late);
        }
        try (KeptState second = open()) {
            CheckLedger ledger = second.ledger(at(NOW));
            assertThat(ledger.today().used()).isEqualTo(2);
            assertThat(ledger.calls()).containsExactly(answered, late);
            ledger.made(answered);
        }
        try (KeptState third = open()) {
            assertThat(third.ledger(at(NOW)).today().used()).isEqualTo(3);
        }
    }

    @Test
    void whatAnOlderVersionCountedStillCounts() {
        WatchlistFile file = new WatchlistFile(folder, at(NOW));
        file.read();
        file.write(new SavedWatchlist(List.of(), LocalDate.ofInstant(NOW, ZoneId.systemDefault()), 7));
        try (KeptState kept = open()) {
            CheckLedger ledger = kept.ledger(at(NOW));
            assertThat(ledger.today().used()).isEqualTo(7);
            ledger.made(call(new ApiCall.Outcome.Answered(200)));
            assertThat(ledger.today().used()).isEqualTo(8);
        }
    }

    @Test
    void callsOfEarlierMonthsAreReadOnlyWhenSomebodyWantsThem() {
        ApiCall old = new ApiCall(
                NOW.minusSeconds(200L * 24 * 3600),
                ApiCall.Kind.STATUS,
                Optional.of(ADA),
                new ApiCall.Outcome.Answered(200));
        try (KeptState first = open()) {
            first.ledger(at(NOW)).made(old);
        }
        try (KeptState second = open()) {
            assertThat(second.ledger(at(NOW)).calls()).isEmpty();
            assertThat(second.olderCalls()).containsExactly(old);
        }
    }

    @Test
    void aPlaceThatTakesNothingHarmsNobodyAndWhatStandsThereIsRead() throws Exception {
        try (KeptState first = open()) {
            first.ledger(at(NOW)).made(call(new ApiCall.Outcome.Answered(200)));
        }
        Path file = folder.resolve("calls-2026-11.jsonl");
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        Files.createDirectory(file);
        try (KeptState blocked = open()) {
            CheckLedger ledger = blocked.ledger(at(NOW));
            ledger.made(call(new ApiCall.Outcome.Answered(200)));
            assertThat(ledger.today().used()).isEqualTo(1);
        }
        Files.delete(file);
        Files.write(file, content);
        try (KeptState third = open()) {
            assertThat(third.ledger(at(NOW)).today().used()).isEqualTo(1);
        }
    }

    private KeptState open() {
        return new KeptState(folder, at(NOW), true);
    }

    private static InstantSource at(Instant moment) {
        return InstantSource.fixed(moment);
    }

    private static ApiCall call(ApiCall.Outcome outcome) {
        return new ApiCall(NOW, ApiCall.Kind.STATUS, Optional.of(ADA), outcome);
    }
}
