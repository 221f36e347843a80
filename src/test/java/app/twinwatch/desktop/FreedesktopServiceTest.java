package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Notices on a real desktop: what its notification service was told, and what comes back of a click. */
@EnabledOnOs(OS.LINUX)
class FreedesktopServiceTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> clicks = new LinkedBlockingQueue<>();
    private final BlockingQueue<Showing> outcomes = new LinkedBlockingQueue<>();
    private final Held badges = new Held();
    private Optional<PrivateDesktop> desktop = Optional.empty();
    private Optional<DesktopNotices> notices = Optional.empty();

    @AfterEach
    void endAll() {
        notices.ifPresent(DesktopNotices::close);
        desktop.ifPresent(PrivateDesktop::close);
    }

    @Test
    void aNoticeReachesTheDesktopAsItWasMeant() throws Exception {
        begin(PrivateDesktop.start(folder));
        show(notice("Ada is ready", "Took <b>about</b> 2 h & \"more\"\nEverything’s fine", false));

        assertThat(desktop().displayed()).isEqualTo(1);
        assertThat(desktop().all())
                .containsExactly(new PrivateDesktop.Past(
                        "Ada is ready",
                        "Took <b>about</b> 2 h & \"more\"\nEverything’s fine",
                        "Twinwatch",
                        "x-twinwatch.news"));
    }

    @Test
    void aClickIsToldToTheNoticeThatWasClicked() throws Exception {
        begin(PrivateDesktop.start(folder));
        show(notice("Ada is ready", "", false));
        show(notice("2 twins failed", "", true));
        desktop().clickNewest();
        assertThat(clicks.poll(60, TimeUnit.SECONDS)).isEqualTo("2 twins failed");
        assertThat(desktop().all()).hasSize(2);
        assertThat(clicks).isEmpty();
    }

    @Test
    void aNoticeTakesThePlaceOfTheOneAboutTheSame() throws Exception {
        begin(PrivateDesktop.start(folder));
        show(about("Ada", "Ada takes much longer than usual"));
        show(about("Bea", "Bea failed"));
        show(about("Ada", "Ada is ready"));
        assertThat(desktop().displayed()).isEqualTo(2);
        assertThat(desktop().all())
                .extracting(PrivateDesktop.Past::title)
                .containsExactlyInAnyOrder("Bea failed", "Ada is ready");
    }

    @Test
    void withoutAServiceThatIsSaidAndTheNextNoticeIsTriedAgain() throws Exception {
        begin(PrivateDesktop.withoutService(folder));
        assertThat(outcomeOf(notice("nobody sees this", "", false))).isEqualTo(Showing.NO_SERVICE);

        desktop().startService();
        show(notice("Ada is ready", "", false));
        assertThat(desktop().displayed()).isEqualTo(1);
    }

    @Test
    void aServiceThatDiedIsFoundAgainWhenItIsBack() throws Exception {
        begin(PrivateDesktop.start(folder));
        show(about("Ada", "before"));
        desktop().killService();
        assertThat(outcomeOf(about("Ada", "while it is dead"))).isEqualTo(Showing.NO_SERVICE);

        desktop().startService();
        show(about("Ada", "after"));
        assertThat(desktop().all()).extracting(PrivateDesktop.Past::title).containsExactly("after");
    }

    @Test
    void aServiceThatHangsHoldsUpNobodyAndIsGivenUp() throws Exception {
        begin(PrivateDesktop.start(folder));
        show(notice("before", "", false));
        desktop().stopService();
        assertThat(outcomeOf(notice("while it hangs", "", false))).isEqualTo(Showing.NO_SERVICE);

        desktop().continueService();
        show(notice("after", "", false));
        assertThat(desktop().all()).extracting(PrivateDesktop.Past::title).contains("before", "after");
    }

    @Test
    void afterTheBusWasGoneItIsConnectedAnewAndAClickStillArrives() throws Exception {
        begin(PrivateDesktop.start(folder));
        show(about("Ada", "before"));
        desktop().killBus();
        assertThat(outcomeOf(about("Ada", "while it is gone"))).isEqualTo(Showing.NO_SERVICE);

        desktop().startBus();
        desktop().startService();
        show(about("Ada", "after"));
        desktop().clickNewest();
        assertThat(clicks.poll(60, TimeUnit.SECONDS)).isEqualTo("after");
    }

    @Test
    void aSessionWithoutABusShowsNothing() throws Exception {
        notices = Optional.of(DesktopNotices.of(OperatingSystem.LINUX, Map.of()));
        assertThat(outcomeOf(notice("nobody sees this", "", false))).isEqualTo(Showing.NO_SERVICE);
    }

    @Test
    void aBusThatIsNotThereIsNotWaitedFor() throws Exception {
        notices = Optional.of(DesktopNotices.of(
                OperatingSystem.LINUX,
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("nothing") + ",guid=1")));
        assertThat(outcomeOf(notice("nobody sees this", "", false))).isEqualTo(Showing.NO_SERVICE);
    }

    @Test
    void soundUrgencyAndWhoseNoticeItIsAreSaid() throws Exception {
        begin(PrivateDesktop.start(folder));
        Path recorded = desktop().record();
        show(new DesktopNotice("with", "", false, true, Optional.empty(), () -> {}));
        awaitInRecord(recorded, "sound-name");
        assertThat(recorded)
                .content()
                .contains("image-data", "\"twinwatch\"")
                .containsPattern("\"urgency\"\\s+variant\\s+byte 1")
                .doesNotContain("suppress-sound");
        show(notice("without", "", true));
        awaitInRecord(recorded, "suppress-sound");
        assertThat(recorded).content().containsPattern("\"urgency\"\\s+variant\\s+byte 2");
    }

    @Test
    void theMarkOnTheIconIsTheLastCountAndIsTakenBackAtTheEnd() throws Exception {
        begin(PrivateDesktop.start(folder));
        Path recorded = desktop().record();
        notices().badge(1, false);
        notices().badge(3, true);
        badges.release();
        awaitInRecord(recorded, "int64 3");
        assertThat(recorded)
                .content()
                .contains("com.canonical.Unity.LauncherEntry", "application://twinwatch.desktop", "count-visible")
                .doesNotContain("int64 1");

        notices().close();
        awaitInRecord(recorded, "int64 0");
    }

    private static void awaitInRecord(Path recorded, String words) {
        Eventually.that(words + " is said", () -> Files.readString(recorded).contains(words));
    }

    private void begin(PrivateDesktop started) {
        desktop = Optional.of(started);
        FreedesktopService service = new FreedesktopService(SessionBusAddress.of(started.environment()));
        notices = Optional.of(new QueuedNotices(() -> service, badges::gather));
    }

    private void show(DesktopNotice notice) throws Exception {
        assertThat(outcomeOf(notice)).as(notice.title()).isEqualTo(Showing.SHOWN);
    }

    private Showing outcomeOf(DesktopNotice notice) throws Exception {
        notices().show(notice, outcomes::add);
        return Optional.ofNullable(outcomes.poll(60, TimeUnit.SECONDS)).orElseThrow();
    }

    private DesktopNotice notice(String title, String body, boolean urgent) {
        return new DesktopNotice(title, body, urgent, false, Optional.empty(), () -> clicks.add(title));
    }

    private DesktopNotice about(String topic, String title) {
        return new DesktopNotice(title, "", false, false, Optional.of(topic), () -> clicks.add(title));
    }

    /** Lets marks wait until the test wants them. */
    private static final class Held {
        private final List<Runnable> waiting = new ArrayList<>();

        Executor gather(Executor thread) {
            return work -> waiting.add(() -> thread.execute(work));
        }

        void release() {
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
    }

    private DesktopNotices notices() {
        return notices.orElseThrow();
    }

    private PrivateDesktop desktop() {
        return desktop.orElseThrow();
    }
}
