package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen.Questions;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.RecordedRequest;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.ChosenService;
import app.twinwatch.heygen.EitherVersion;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.HeyGenV2;
import app.twinwatch.heygen.HeyGenV3;
import app.twinwatch.heygen.ListedTwin;
import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A watch during which HeyGen moves to version 3, and IDs that only make sense there. */
@Timeout(300)
class WatcherVersionsTest {
    private static final Remarks WRITTEN = Remarks.NONE.withLabel("Board film").withNote("For Tuesday");

    private final AtomicReference<StatusService> either = new AtomicReference<>();
    private final WatchedHeyGen world = new WatchedHeyGen(this::ask);

    WatcherVersionsTest() throws IOException {
        HeyGenApi api = HeyGenApi.at(new ApiAddress(world.heyGen.address()), world.clock, world.ledger);
        ChosenService chosen = new ChosenService(
                ChosenService.Wish.AUTOMATIC, ServiceChoice.atFirst(world.clock.instant()), world.clock);
        HeyGenV3 version3 = new HeyGenV3(
                api, id -> world.watchlist.find(id).flatMap(Twin::startedAt).isPresent());
        either.set(new EitherVersion(new HeyGenV2(api), version3, chosen, world.clock));
    }

    private StatusReply ask(StatusService real, AvatarId id, ApiKey key) throws InterruptedException {
        return either.get().ask(id, key);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMoveInTheMiddleOfATrainingCostsOneCallAndLosesNothing() {
        AvatarId id = world.order(1, "in_progress");
        world.started().watch(id);
        Instant ordered = world.twin(id).startedAt().orElseThrow();
        world.passStepByStep(Duration.ofMinutes(10));
        long checksBefore = world.twin(id).checks();
        int requestsBefore = world.heyGen.requests().size();

        world.heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(404, "<html>Not Found</html>")));
        world.passStepByStep(Duration.ofMinutes(10));
        world.heyGen.change(id, "complete", Optional.empty());
        world.passStepByStep(Duration.ofMinutes(30));

        Twin twin = world.twin(id);
        assertThat(twin.state()).isEqualTo(new TwinState.Ready());
        assertThat(twin.startedAt())
                .as("version 3 does not tell it, but it was known")
                .contains(ordered);
        assertThat(twin.trainingTime()).isPresent();
        List<String> afterwards = world.heyGen.requests().stream()
                .skip(requestsBefore)
                .map(RecordedRequest::path)
                .toList();
        assertThat(afterwards).startsWith("/v2/video_avatar/" + id);
        assertThat(afterwards.subList(1, afterwards.size())).containsOnly("/v3/avatars/looks/" + id);
        assertThat(afterwards).as("one call more than checks").hasSize((int) (twin.checks() - checksBefore) + 1);
        assertThat(world.connection()).isInstanceOf(Connection.Connected.class);
    }

    @Test
    void aMoveWithManyTwinsIsNoticedByThoseUnderWayAndAnswersAll() {
        List<AvatarId> ids = world.orderMany(20, "in_progress");
        world.started().watch(ids);
        world.heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(410, "")));
        int before = world.heyGen.requests().size();
        ids.forEach(id -> world.heyGen.change(id, "complete", Optional.empty()));

        world.passStepByStep(Duration.ofHours(1));

        assertThat(ids).allSatisfy(id -> assertThat(world.state(id)).isEqualTo(new TwinState.Ready()));
        List<RecordedRequest> afterwards =
                world.heyGen.requests().stream().skip(before).toList();
        assertThat(afterwards.stream().filter(request -> request.path().startsWith("/v2/")))
                .as("questions that were under way when nobody knew yet")
                .hasSizeBetween(1, Watcher.MAXIMUM_CALLS);
        assertThat(afterwards.stream().filter(request -> request.path().startsWith("/v3/")))
                .hasSize(ids.size());
    }

    @Test
    void theIdOfAGroupIsReplacedByItsLooksWithWhatWasWrittenOnIt() {
        AvatarId first = world.order(1, "in_progress");
        AvatarId second = world.order(2, "complete");
        AvatarId group = TwinSamples.id(77);
        world.heyGen.putInto(group.value(), List.of(first, second));
        world.watchlist.add(List.of(group), world.clock.instant());
        world.watchlist.edit(group, _ -> WRITTEN);

        world.started().settle();

        assertThat(world.watchlist.find(group)).isEmpty();
        assertThat(world.watchlist.twins()).extracting(Twin::id).containsExactly(first, second);
        assertThat(world.watchlist.twins())
                .allSatisfy(twin -> assertThat(twin.remarks()).isEqualTo(WRITTEN));
        assertThat(world.state(second)).isEqualTo(new TwinState.Ready());
        world.heyGen.change(first, "complete", Optional.empty());
        world.passStepByStep(Duration.ofHours(1));
        assertThat(world.state(first)).as("the looks are watched").isEqualTo(new TwinState.Ready());
        assertThat(world.heyGen.questionsAbout(group))
                .as("once in each version")
                .isEqualTo(2);
    }

    @Test
    void aLookThatIsOnTheListStaysAsItIsWhenItsGroupIsAdded() {
        AvatarId first = world.order(1, "in_progress");
        AvatarId second = world.order(2, "in_progress");
        AvatarId group = TwinSamples.id(77);
        world.heyGen.putInto(group.value(), List.of(first, second));
        world.started().watch(first);
        world.watchlist.edit(first, _ -> WRITTEN);
        world.watch(group);
        assertThat(world.watchlist.twins()).extracting(Twin::id).containsExactly(first, second);
        assertThat(world.twin(first).remarks()).isEqualTo(WRITTEN);
        assertThat(world.twin(second).remarks()).isEqualTo(Remarks.NONE);
    }

    @Test
    void aGroupThatIsNoLongerOnTheListBringsNothing() {
        Watchlist list = new Watchlist(List.of());
        TwinFacts facts = TwinFacts.of(new TwinState.Training());
        list.replace(
                TwinSamples.id(77),
                List.of(new ListedTwin(TwinSamples.id(1), Optional.empty(), facts)),
                world.clock.instant());
        assertThat(list.twins()).isEmpty();
    }
}
