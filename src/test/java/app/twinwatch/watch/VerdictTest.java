package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    private static final Verdict BACK_OFF = new Verdict.Wait(Optional.empty());

    @Test
    void anAnswerIsNews() {
        TwinFacts facts = TwinFacts.of(new TwinState.Training());
        assertThat(Verdict.on(new StatusReply.Answered(facts))).isEqualTo(new Verdict.News(facts));
    }

    @Test
    void thatATwinIsUnknownIsNewsToo() {
        assertThat(Verdict.on(new StatusReply.UnknownTwin("not found")))
                .isEqualTo(new Verdict.News(TwinFacts.of(new TwinState.NotFound())));
    }

    @Test
    void whatOnlyAPersonCanMendStops() {
        assertThat(Verdict.on(new StatusReply.KeyRejected(""))).isEqualTo(new Verdict.Stop());
        assertThat(Verdict.on(new StatusReply.NotAllowed(""))).isEqualTo(new Verdict.Stop());
        assertThat(Verdict.on(new StatusReply.OutOfCredits(""))).isEqualTo(new Verdict.Stop());
    }

    @Test
    void heyGensWishIsTheLeastThatIsWaited() {
        Optional<Duration> wish = Optional.of(Duration.ofMinutes(3));
        assertThat(Verdict.on(new StatusReply.SlowDown(wish))).isEqualTo(new Verdict.Wait(wish));
        assertThat(Verdict.on(new StatusReply.ServerFault(503, wish))).isEqualTo(new Verdict.Wait(wish));
        assertThat(Verdict.on(new StatusReply.SlowDown(Optional.empty()))).isEqualTo(BACK_OFF);
    }

    @Test
    void anAddressThatMovedIsLeftAloneForLong() {
        assertThat(Verdict.on(new StatusReply.EndpointMoved(410)))
                .isEqualTo(new Verdict.Wait(Optional.of(Duration.ofMinutes(30))));
    }

    @Test
    void aRedirectIsWaitedOut() {
        assertThat(Verdict.on(new StatusReply.Redirected(302))).isEqualTo(BACK_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void everyUnreadableAnswerIsWaitedOut(Unreadable.Reason reason) {
        assertThat(Verdict.on(new Unreadable(reason))).isEqualTo(BACK_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void everyBrokenConnectionIsWaitedOut(Unreachable.Cause cause) {
        assertThat(Verdict.on(new Unreachable(cause))).isEqualTo(BACK_OFF);
    }

    @Test
    void aRefusedQuestionConcernsOneTwin() {
        assertThat(Verdict.on(new StatusReply.Refused(422, "Bad id"))).isEqualTo(new Verdict.OnlyThisTwin());
    }
}
