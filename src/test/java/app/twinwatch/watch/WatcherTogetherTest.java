package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One question for many twins, where the service can answer it. */
@Timeout(300)
class WatcherTogetherTest {
    private final List<Set<AvatarId>> lists = new CopyOnWriteArrayList<>();
    private final List<AvatarId> singles = new CopyOnWriteArrayList<>();
    private final Set<AvatarId> unlisted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean canList = new AtomicBoolean(true);
    private final WatchedHeyGen watched = new WatchedHeyGen(Listing::new, HealthSource.NONE);

    WatcherTogetherTest() throws IOException {}

    @BeforeEach
    void start() {
        watched.started();
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void upToThreeTwinsAreAskedAboutOneByOne() {
        watched.watch(watched.orderMany(3, "in_progress"));
        watched.passStepByStep(Duration.ofHours(2));
        assertThat(lists).isEmpty();
        assertThat(singles).hasSizeGreaterThan(3);
    }

    @Test
    void fromFourOnOneQuestionAnswersAboutAllThatAreDueOrSoonWillBe() {
        List<AvatarId> ids = watched.orderMany(50, "in_progress");
        watched.watch(ids);
        assertThat(lists).containsExactly(Set.copyOf(ids));
        assertThat(singles).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(watched.state(id)).isEqualTo(new TwinState.Training()));

        watched.passStepByStep(Duration.ofDays(1));
        assertThat(lists).as("no more questions than for one twin").hasSizeLessThan(70);
        assertThat(singles).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(watched.twin(id).checks()).isGreaterThan(25));
    }

    @Test
    void whoIsNotOnTheListIsAskedAboutAlone() {
        List<AvatarId> ids = watched.orderMany(5, "in_progress");
        unlisted.add(ids.get(2));
        watched.watch(ids);
        assertThat(singles).containsExactly(ids.get(2));
        assertThat(lists).hasSize(1);
        assertThat(watched.state(ids.get(2))).isEqualTo(new TwinState.Training());
        watched.passStepByStep(Duration.ofHours(5));
        assertThat(Set.copyOf(singles)).containsExactly(ids.get(2));
        assertThat(singles.size()).as("in its own time").isLessThan(50);
        assertThat(listsWith(ids.get(2)))
                .as("nobody pays again to hear that it is not listed")
                .isOne();

        unlisted.clear();
        watched.passStepByStep(Duration.ofHours(2));
        int alone = singles.size();
        assertThat(listsWith(ids.get(2))).as("a list may be late").isGreaterThan(1);
        watched.passStepByStep(Duration.ofHours(5));
        assertThat(singles).as("now it is listed").hasSize(alone);
    }

    @Test
    void whatOneAccountDoesNotListAnotherMayList() {
        List<AvatarId> ids = watched.orderMany(5, "in_progress");
        unlisted.addAll(ids);
        watched.watch(ids);
        assertThat(singles).containsExactlyInAnyOrderElementsOf(ids);
        unlisted.clear();
        watched.watcher.useKey(WatchedHeyGen.key("another-key"));
        watched.passStepByStep(Duration.ofHours(5));
        assertThat(singles).hasSize(5);
        assertThat(lists).hasSizeGreaterThan(5);
    }

    private long listsWith(AvatarId id) {
        return lists.stream().filter(list -> list.contains(id)).count();
    }

    @Test
    void whereThereIsNoSuchQuestionEachIsAskedAboutOnce() {
        canList.set(false);
        List<AvatarId> ids = watched.orderMany(10, "in_progress");
        watched.watch(ids);
        assertThat(singles).containsExactlyInAnyOrderElementsOf(ids);

        canList.set(true);
        watched.passStepByStep(Duration.ofHours(1));
        assertThat(lists).as("a service that learned it is asked so soon").hasSizeGreaterThan(1);
    }

    @Test
    void aFaultOfTheListIsWaitedOutAndTheListIsAskedAgain() {
        List<AvatarId> ids = watched.orderMany(8, "in_progress");
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(503, "")));
        watched.watch(ids);
        assertThat(watched.connection()).isInstanceOf(Connection.Waiting.class);
        assertThat(lists).hasSize(1);
        watched.heyGen.answerAll(Optional.empty());
        watched.passStepByStep(Duration.ofSeconds(10));
        assertThat(lists).hasSize(2);
        assertThat(ids).allSatisfy(id -> assertThat(watched.state(id)).isEqualTo(new TwinState.Training()));
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
    }

    @Test
    void aTwinThatLeftTheListMeanwhileStaysAway() {
        List<AvatarId> ids = watched.orderMany(5, "in_progress");
        watched.watch(ids);
        watched.watchlist.remove(ids.subList(0, 1));
        watched.passStepByStep(Duration.ofHours(1));
        assertThat(lists.getLast()).doesNotContain(ids.getFirst());
    }

    /** Answers about many by asking the real client about each, which is how a list would answer. */
    private final class Listing implements StatusService {
        private final StatusService real;

        Listing(StatusService real) {
            this.real = real;
        }

        @Override
        public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
            singles.add(id);
            return real.ask(id, key);
        }

        @Override
        public Optional<Map<AvatarId, StatusReply>> askAll(Set<AvatarId> ids, ApiKey key) throws InterruptedException {
            if (!canList.get()) {
                return Optional.empty();
            }
            lists.add(ids);
            Map<AvatarId, StatusReply> replies = new HashMap<>();
            for (AvatarId id : ids) {
                if (!unlisted.contains(id)) {
                    replies.put(id, real.ask(id, key));
                }
            }
            return Optional.of(replies);
        }
    }
}
