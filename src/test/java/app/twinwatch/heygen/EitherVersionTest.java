package app.twinwatch.heygen;

import static app.twinwatch.heygen.CannedServer.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.BuiltInHeyGen.Questions;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.RecordedRequest;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.heygen.ChosenService.Wish;
import app.twinwatch.heygen.ServiceChoice.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real HTTP, on days that the test moves on as it likes: which version is asked, and what the move costs. */
@Timeout(300)
class EitherVersionTest {
    private static final AvatarId ID = TwinSamples.id(1);
    private static final AvatarId OTHER = TwinSamples.id(2);
    private static final Instant HALLOWEEN = Instant.parse("2026-10-31T00:00:00Z");
    private static final String SECOND = "v2";
    private static final String THIRD = "v3";

    private final AtomicReference<Instant> now = new AtomicReference<>(TwinSamples.NOON);
    private final List<ServiceChoice> kept = new CopyOnWriteArrayList<>();
    private ChosenService chosen;
    private BuiltInHeyGen heyGen;
    private EitherVersion service;

    @BeforeEach
    void start() throws IOException {
        heyGen = BuiltInHeyGen.startEmpty(now::get);
        heyGen.put(SampleTwin.constant(ID, "One", now.get(), "in_progress"));
        heyGen.put(SampleTwin.constant(OTHER, "Two", now.get(), "in_progress"));
        begin(ServiceChoice.atFirst(now.get()));
    }

    private void begin(ServiceChoice remembered) {
        HeyGenApi api = HeyGenApi.at(new ApiAddress(heyGen.address()), now::get, _ -> {});
        chosen = new ChosenService(Wish.AUTOMATIC, remembered, now::get);
        chosen.listen(kept::add);
        service = new EitherVersion(new HeyGenV2(api), new HeyGenV3(api, _ -> true), chosen, now::get);
    }

    @AfterEach
    void stop() {
        heyGen.close();
    }

    @Test
    void version2IsAskedAsLongAsNothingSpeaksAgainstIt() throws Exception {
        heyGen.announceEndOfVersion2(Optional.of(now.get().plus(Duration.ofDays(1))));
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(state(OTHER)).isEqualTo(new TwinState.Training());
        assertThat(versionsAsked()).containsExactly(SECOND, SECOND);
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404,<html>Not Found</html>", "404,'{\"message\":\"Not Found\"}'", "405,''", "410,{}"})
    void whenVersion2IsGoneTheSameQuestionGoesOnOverVersion3AndTheNextCostsOneCall(int status, String body)
            throws Exception {
        retire(status, body);
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(state(OTHER)).isEqualTo(new TwinState.Training());
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD, THIRD);
        assertThat(kept).containsExactly(new ServiceChoice(Reason.RETIRED, now.get(), now.get()));
    }

    @Test
    void whenBothAreGoneNothingIsDecided() throws Exception {
        heyGen.answerAll(Optional.of(CannedAnswer.of(404, "<html></html>")));
        assertThat(service.ask(ID, KEY)).isEqualTo(new StatusReply.EndpointMoved(404));
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 401, 402, 403, 302})
    void aFaultOfTheMomentMovesNobody(int status) throws Exception {
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(status, "")));
        assertThat(service.ask(ID, KEY)).isInstanceOf(StatusReply.Trouble.class);
        assertThat(versionsAsked()).containsExactly(SECOND);
        assertThat(kept).isEmpty();
    }

    @Test
    void anAnnouncedEndThatHasPassedMovesTheNextQuestionAndCostsNoCall() throws Exception {
        heyGen.announceEndOfVersion2(Optional.of(HALLOWEEN));
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD);
        assertThat(kept).containsExactly(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
    }

    @Test
    void theWarningBesideTheDataAnnouncesAnEndToo() throws Exception {
        heyGen.answer(
                ID,
                CannedAnswer.of(
                        200,
                        Fixtures.text("v2-with-warning.json").replace("2d3490e6bc5f42c7b4c5b7ad60d2c6a0", ID.value())));
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(kept).containsExactly(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"sunset_date\":7}",
                "{\"sunset_date\":\"soon\"}",
                "{\"sunset_date\":\"2026-99-99\"}"
            })
    void aWarningThatCanNotBeReadAnnouncesNothing(String warning) throws Exception {
        String body = "{\"data\":{\"status\":\"in_progress\"},\"warning\":" + warning + "}";
        heyGen.answer(ID, CannedAnswer.of(200, body));
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(kept).isEmpty();
    }

    @Test
    void aRefusalAfterTheAnnouncedEndIsNoWordAboutTheTwin() throws Exception {
        CannedAnswer refusal = new CannedAnswer(
                400, Map.of("Sunset", "Sat, 31 Oct 2026 00:00:00 GMT"), "{\"message\":\"Use version 3.\"}");
        heyGen.answer(Questions.VERSION_2, Optional.of(refusal));
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        state(ID);
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD);
        assertThat(kept).containsExactly(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
    }

    @Test
    void aRefusalBeforeAnyEndIsTakenAsOne() throws Exception {
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(400, "{\"message\":\"No.\"}")));
        assertThat(service.ask(ID, KEY)).isEqualTo(new StatusReply.Refused(400, "No."));
        assertThat(versionsAsked()).containsExactly(SECOND);
    }

    @Test
    void aTwinThatOnlyVersion3KnowsMovesTheQuestion() throws Exception {
        unknownToVersion2();
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD);
        assertThat(kept).extracting(ServiceChoice::reason).containsExactly(Reason.KNOWS_MORE);
    }

    @Test
    void aTwinThatNobodyKnowsMovesNobody() throws Exception {
        assertThat(service.ask(TwinSamples.id(9), KEY)).isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429,''", "503,''", "200,garbage"})
    void whetherATwinIsUnknownIsNotDecidedByAFaultOfTheMoment(int status, String body) throws Exception {
        heyGen.answer(Questions.VERSION_3, Optional.of(CannedAnswer.of(status, body)));
        assertThat(service.ask(TwinSamples.id(9), KEY)).isInstanceOf(StatusReply.Trouble.class);
    }

    @ParameterizedTest
    @CsvSource({"401,''", "402,''", "403,''", "404,<html></html>", "302,''", "422,{}"})
    void whereVersion3DoesNotSayWhetherItKnowsATwinTheWordOfVersion2Counts(int status, String body) throws Exception {
        heyGen.answer(Questions.VERSION_3, Optional.of(CannedAnswer.of(status, body)));
        assertThat(service.ask(TwinSamples.id(9), KEY)).isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(kept).isEmpty();
    }

    @Test
    void theAnnouncedEndIsHeededAlsoWhenTheTwinIsUnknown() throws Exception {
        unknownToVersion2AfterItsEnd();
        assertThat(service.ask(TwinSamples.id(9), KEY)).isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(kept).containsExactly(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
    }

    @Test
    void theAnnouncedEndIsHeededAlsoWhenTheIdIsThatOfAGroup() throws Exception {
        unknownToVersion2AfterItsEnd();
        AvatarId group = TwinSamples.id(77);
        heyGen.putInto(group.value(), List.of(ID, OTHER));
        assertThat(service.ask(group, KEY)).isInstanceOf(StatusReply.IsGroup.class);
        assertThat(kept).containsExactly(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
    }

    @Test
    void whereVersion3IsClosedVersion2SaysThatItDoesNotKnowATwin() throws Exception {
        begin(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
        heyGen.answer(Questions.VERSION_3, Optional.of(CannedAnswer.of(403, "")));
        assertThat(service.ask(TwinSamples.id(9), KEY)).isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(chosen.choice().reason()).isEqualTo(Reason.CLOSED);
    }

    @Test
    void whereBothVersionsAreClosedTheChoiceStays() throws Exception {
        ServiceChoice ended = new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get());
        begin(ended);
        heyGen.answerAll(Optional.of(CannedAnswer.of(403, "")));
        assertThat(service.ask(ID, KEY)).isEqualTo(new StatusReply.NotAllowed(""));
        assertThat(chosen.choice()).isEqualTo(ended);
    }

    @Test
    void theIdOfAGroupLeadsToItsLooksInWhicheverVersion() throws Exception {
        AvatarId group = TwinSamples.id(77);
        heyGen.putInto(group.value(), List.of(ID, OTHER));
        assertThat(service.ask(group, KEY)).isInstanceOf(StatusReply.IsGroup.class);
        assertThat(kept).as("the looks may be known to version 2").isEmpty();
        chosen.prefer(Wish.VERSION_3);
        assertThat(service.ask(group, KEY))
                .isInstanceOfSatisfying(
                        StatusReply.IsGroup.class,
                        found -> assertThat(found.looks())
                                .extracting(ListedTwin::id)
                                .containsExactly(ID, OTHER));
    }

    @Test
    void afterAWeekVersion2IsLookedAtOnceAndTheQuestionIsNotLost() throws Exception {
        retire(410, "");
        state(ID);
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)).minusSeconds(1));
        state(ID);
        now.updateAndGet(instant -> instant.plusSeconds(1));
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        state(OTHER);
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD, SECOND, THIRD, THIRD);
        assertThat(chosen.choice()).isEqualTo(new ServiceChoice(Reason.RETIRED, TwinSamples.NOON, now.get()));
    }

    @Test
    void whenManyAskAtOnceOnlyOneLooksAgain() throws Exception {
        retire(410, "");
        state(ID);
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(8)));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<StatusReply>> replies = IntStream.range(0, 8)
                    .mapToObj(_ -> callers.submit(() -> service.ask(ID, KEY)))
                    .toList();
            for (Future<StatusReply> reply : replies) {
                assertThat(reply.get()).isInstanceOf(StatusReply.Answered.class);
            }
        }
        assertThat(versionsAsked().stream().filter(SECOND::equals))
                .as("once at first, once now")
                .hasSize(2);
    }

    @Test
    void whenVersion2IsBackItIsUsedAgainWithoutAnotherCall() throws Exception {
        retire(404, "<html></html>");
        state(ID);
        heyGen.answer(Questions.VERSION_2, Optional.empty());
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
        state(ID);
        state(ID);
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, SECOND, SECOND);
        assertThat(chosen.choice().reason()).isEqualTo(Reason.USUAL);
    }

    @Test
    void anEndThatIsStillPastKeepsItsDateWhenItIsLookedAtAgain() throws Exception {
        heyGen.announceEndOfVersion2(Optional.of(HALLOWEEN));
        state(ID);
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
        state(ID);
        state(ID);
        assertThat(versionsAsked()).containsExactly(SECOND, SECOND, THIRD);
        assertThat(chosen.choice()).isEqualTo(new ServiceChoice(Reason.ENDED, HALLOWEEN, now.get()));
    }

    @Test
    void aLookThatFailsIsMadeUpForWithTheNextQuestion() throws Exception {
        retire(410, "");
        state(ID);
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(503, "")));
        assertThat(service.ask(ID, KEY)).isInstanceOf(StatusReply.ServerFault.class);
        heyGen.answer(Questions.VERSION_2, Optional.empty());
        state(ID);
        assertThat(chosen.choice().reason()).isEqualTo(Reason.USUAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void whereVersion3IsClosedVersion2IsUsedForAWeekWhateverItAnnounces(int status) throws Exception {
        heyGen.announceEndOfVersion2(Optional.of(HALLOWEEN));
        heyGen.answer(Questions.VERSION_3, Optional.of(CannedAnswer.of(status, "<html></html>")));
        for (int question = 0; question < 4; question++) {
            assertThat(state(ID)).isEqualTo(new TwinState.Training());
        }
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, SECOND, SECOND, SECOND);
        assertThat(chosen.choice().reason()).isEqualTo(Reason.CLOSED);

        heyGen.answer(Questions.VERSION_3, Optional.empty());
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
        state(ID);
        state(ID);
        assertThat(versionsAsked().subList(5, 7)).containsExactly(SECOND, THIRD);
        assertThat(chosen.choice().reason()).isEqualTo(Reason.ENDED);
    }

    @Test
    void theUsersWishIsFollowedWhateverIsFound() throws Exception {
        retire(410, "");
        chosen.prefer(Wish.VERSION_2);
        assertThat(service.ask(ID, KEY)).isEqualTo(new StatusReply.EndpointMoved(410));
        assertThat(service.askAll(Set.of(ID), KEY)).isEmpty();
        heyGen.answer(Questions.VERSION_2, Optional.empty());
        chosen.prefer(Wish.VERSION_3);
        assertThat(state(ID)).isEqualTo(new TwinState.Training());
        assertThat(service.askAll(Set.of(ID), KEY)).isPresent();
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD);
        assertThat(kept).isEmpty();
    }

    @Test
    void whatWasFoundOutIsRememberedOverARestartAndForgottenWithTheKey() throws Exception {
        retire(410, "");
        state(ID);
        begin(kept.getLast());
        state(ID);
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD);
        chosen.forget();
        assertThat(kept.getLast()).isEqualTo(ServiceChoice.atFirst(now.get()));
        state(ID);
        assertThat(versionsAsked()).endsWith(SECOND, THIRD);
    }

    @Test
    void oneListServesManyOnceVersion3IsChosen() throws Exception {
        assertThat(service.askAll(Set.of(ID, OTHER), KEY)).isEmpty();
        assertThat(heyGen.requests()).isEmpty();
        retire(410, "");
        state(ID);
        assertThat(service.askAll(Set.of(ID, OTHER), KEY).orElseThrow()).containsOnlyKeys(ID, OTHER);
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, THIRD);
    }

    @Test
    void aListLooksAtVersion2AgainWhenThatIsDue() throws Exception {
        retire(410, "");
        state(ID);
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
        assertThat(service.askAll(Set.of(ID, OTHER), KEY).orElseThrow())
                .hasSize(2)
                .allSatisfy((_, reply) -> assertThat(reply).isInstanceOf(StatusReply.Answered.class));
        assertThat(versionsAsked()).containsExactly(SECOND, THIRD, SECOND, THIRD, THIRD);

        heyGen.answer(Questions.VERSION_2, Optional.empty());
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
        assertThat(service.askAll(Set.of(ID, OTHER), KEY).orElseThrow())
                .as("the other is asked about alone")
                .hasSize(1);
        assertThat(service.askAll(Set.of(ID, OTHER), KEY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aClockThatWasSetBackFarKeepsNoFindingAlive(Reason reason) {
        ServiceChoice choice = new ServiceChoice(reason, TwinSamples.NOON, TwinSamples.NOON);
        assertThat(choice.isToBeExamined(TwinSamples.NOON.minus(Duration.ofDays(30))))
                .isEqualTo(reason != Reason.USUAL);
        assertThat(choice.isToBeExamined(TwinSamples.NOON.minusSeconds(60))).isFalse();
    }

    private void retire(int status, String body) {
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(status, body)));
    }

    private void unknownToVersion2AfterItsEnd() {
        heyGen.answer(
                Questions.VERSION_2,
                Optional.of(new CannedAnswer(404, Map.of("Sunset", "Sat, 31 Oct 2026 00:00:00 GMT"), "")));
    }

    private void unknownToVersion2() {
        heyGen.answer(
                Questions.VERSION_2, Optional.of(CannedAnswer.of(400, Fixtures.text("400-avatar-not-found.json"))));
    }

    private TwinState state(AvatarId id) throws InterruptedException {
        StatusReply reply = service.ask(id, KEY);
        assertThat(reply).isInstanceOf(StatusReply.Answered.class);
        return ((StatusReply.Answered) reply).facts().state();
    }

    private List<String> versionsAsked() {
        List<String> versions = new ArrayList<>();
        for (RecordedRequest request : heyGen.requests()) {
            versions.add(request.path().substring(1, 3));
        }
        return versions;
    }
}
